package org.trucewatch.testkit.ledger.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;
import org.trucewatch.ledger.Ledger;

/// The shipped `Verify.java`, compiled as a stranger would and called from outside.
final class VerifyFile {
    private static final String SOURCE = "/org/trucewatch/ledger/Verify.java";

    private final Class<?> verify;
    private final Class<?> policy;
    private final Class<?> mirror;
    private final Class<?> checkpoint;

    private VerifyFile(ClassLoader loader) throws ClassNotFoundException {
        verify = loader.loadClass("Verify");
        policy = loader.loadClass("Verify$Policy");
        mirror = loader.loadClass("Verify$Mirror");
        checkpoint = loader.loadClass("Verify$Checkpoint");
    }

    /// Compiled once for all tests of a JVM: the compiler takes longer than most of them.
    static final VerifyFile SHIPPED = compiled();

    private static VerifyFile compiled() {
        try {
            // Of this JVM alone: the tests run in two, and one may not read what the other is still writing.
            var classes = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "verify-classes-");
            var source = Files.write(classes.resolve("Verify.java"), source());
            var compiler = ToolProvider.getSystemJavaCompiler();
            var files = compiler.getStandardFileManager(null, null, null);
            var options = List.of("--release", "17", "-Xlint:all,-serial", "-Werror", "-d", classes.toString());
            var said = new StringWriter();
            boolean done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            Assertions.assertTrue(done, said.toString());
            return new VerifyFile(new URLClassLoader(new URL[] {classes.toUri().toURL()}));
        } catch (MalformedURLException | ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static byte[] source() throws IOException {
        try (var stream = Ledger.class.getResourceAsStream(SOURCE)) {
            return Objects.requireNonNull(stream, SOURCE).readAllBytes();
        }
    }

    boolean proof(byte[] proof, byte[] entry, byte[] policyFile) {
        return isGood(() ->
                call(method(verify, "proof", byte[].class, byte[].class, policy), proof, entry, policy(policyFile)));
    }

    boolean consistency(byte[] older, byte[] proof, byte[] policyFile) {
        return isGood(() -> call(
                method(verify, "consistency", byte[].class, byte[].class, policy), older, proof, policy(policyFile)));
    }

    boolean evidence(byte[] evidence, byte[] policyFile) {
        return isGood(() -> call(method(verify, "evidence", byte[].class, policy), evidence, policy(policyFile)));
    }

    boolean parcel(Map<String, byte[]> files, byte[] policyFile) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return isGood(() -> call(
                method(verify, "parcel", Map.class, policy, PrintStream.class), files, policy(policyFile), nowhere));
    }

    boolean policyIsRead(byte[] policyFile) {
        return isGood(() -> {
            policy(policyFile);
            return List.of();
        });
    }

    /// What it finds wrong with a mirror; the sentence of its refusal if it cannot begin.
    List<String> mirror(Function<String, byte[]> folder, byte[] policyFile) {
        var signed = Optional.ofNullable(folder.apply("checkpoint"));
        if (signed.isEmpty()) return List.of("checkpoint is missing");
        try {
            var read = call(method(checkpoint, "read", byte[].class), (Object) signed.get());
            var made = construct(mirror.getDeclaredConstructor(checkpoint, Function.class), read, folder);
            return sentences(invoke(method(mirror, "examine", policy), made, policy(policyFile)));
        } catch (Refused refused) {
            return List.of(refused.sentence);
        } catch (NoSuchMethodException gone) {
            throw new AssertionError(gone);
        }
    }

    int run(String... words) {
        try {
            return (int) call(method(verify, "run", String[].class), (Object) words);
        } catch (Refused refused) {
            throw new AssertionError(refused);
        }
    }

    private Object policy(byte[] file) throws Refused {
        return call(method(policy, "read", byte[].class), (Object) file);
    }

    private interface Call {
        Object result() throws Refused;
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Refused(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }

    private static boolean isGood(Call call) {
        try {
            return sentences(call.result()).isEmpty();
        } catch (Refused refused) {
            return false;
        }
    }

    private static List<String> sentences(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Object call(Method method, Object... arguments) throws Refused {
        return invoke(method, VerifyFile.class, arguments);
    }

    private static Object invoke(Method method, Object on, Object... arguments) throws Refused {
        try {
            return method.invoke(on, arguments);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        } catch (InvocationTargetException thrown) {
            throw refusedOrBroken(thrown, arguments);
        }
    }

    private static Object construct(Constructor<?> constructor, Object... arguments) throws Refused {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException closed) {
            throw new LinkageError(closed.getMessage(), closed);
        } catch (InvocationTargetException thrown) {
            throw refusedOrBroken(thrown, arguments);
        }
    }

    /// Its own refusal is an answer; anything else that it throws is a crash, and a failed test.
    private static Refused refusedOrBroken(InvocationTargetException thrown, Object... arguments) {
        var cause = thrown.getTargetException();
        if (cause.getClass().getName().equals("Verify$Bad")) return new Refused(String.valueOf(cause.getMessage()));
        throw new AssertionError("Verify.java broke on " + Arrays.deepToString(arguments), cause);
    }

    private static Method method(Class<?> in, String name, Class<?>... parameters) {
        try {
            var method = in.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException gone) {
            throw new AssertionError(gone);
        }
    }
}
