package org.trucewatch.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// Reads Java files with the compiler's own parser, so that no comment or string deceives us.
final class SourceReader extends TreePathScanner<Void, Void> {
    private static final Set<String> TOO_WIDE = Set.of("Exception", "RuntimeException", "Throwable");

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<Source.Method> methods = new ArrayList<>();
    private final List<Source.Type> types = new ArrayList<>();
    private final List<Integer> careless = new ArrayList<>();

    private SourceReader(DocTrees trees, CompilationUnitTree unit) {
        super();
        this.trees = trees;
        this.unit = unit;
    }

    /// The Java files of `tree`, in order of path.
    static List<Source> read(Tree tree) {
        var files = tree.files(name -> name.endsWith(".java"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var objects = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, objects);
            var trees = DocTrees.instance(task);
            var sources = new ArrayList<Source>();
            for (var unit : task.parse()) sources.add(new SourceReader(trees, unit).source(tree));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source source(Tree tree) {
        scan(unit, null);
        var name = tree.name(Path.of(unit.getSourceFile().toUri()));
        return new Source(name, (int) tree.text(name).lines().count(), methods, types, careless);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        var name = type.getSimpleName().toString();
        if (!name.isEmpty()) {
            var exported = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            var explained = trees.getDocComment(getCurrentPath()) != null;
            types.add(new Source.Type(name, line(start(getCurrentPath())), exported, explained));
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        BlockTree body = method.getBody();
        if (body != null) {
            var first = line(trees.getSourcePositions().getStartPosition(unit, body));
            var last = line(trees.getSourcePositions().getEndPosition(unit, body));
            methods.add(new Source.Method(method.getName().toString(), first, last - first + 1));
        }
        return super.visitMethod(method, null);
    }

    @Override
    public Void visitCatch(CatchTree caught, Void nothing) {
        if (TOO_WIDE.contains(caught.getParameter().getType().toString())) {
            careless.add(line(start(getCurrentPath())));
        }
        return super.visitCatch(caught, null);
    }

    private long start(TreePath path) {
        return trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }
}
