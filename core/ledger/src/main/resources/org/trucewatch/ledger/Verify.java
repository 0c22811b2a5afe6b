import java.io.*;
import java.nio.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.security.*;
import java.security.spec.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import java.util.zip.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/**
 * Checks what a Trucewatch ledger, or any log in the C2SP formats, hands out. One file, no library, no network. It
 * was written apart from the program that writes ledgers, so that both would have to be wrong in the same way. Read
 * it before you trust it. Needs Java 17 or newer: java Verify.java
 */
final class Verify {
    static final String USAGE = """
            java Verify.java proof PROOF ENTRY POLICY        an entry stands in the ledger
            java Verify.java consistency OLDER PROOF POLICY  a newer checkpoint continues an older one
            java Verify.java mirror FOLDER POLICY            every file of a mirror
            java Verify.java compare A B POLICY [EVIDENCE]   two checkpoints or mirrors; EVIDENCE is written on conflict
            java Verify.java evidence FILE POLICY            a log signed two histories
            java Verify.java package FILE|FOLDER POLICY      a package: entries with their proofs
            POLICY is a file in the form of C2SP tlog-policy, or the key of the log: name+id+base64.
            It must come from somebody you trust, not from the ledger you check.
            Exit codes: 0 good, 1 not good, 2 wrong use, 65 unreadable.""";
    static final class Bad extends Exception { Bad(String sentence) { super(sentence, null, false, false); } }
    public static void main(String[] words) { System.exit(run(words)); }
    static int run(String[] words) {
        try {
            var wrong = switch ((words.length == 0 ? "" : words[0]) + " " + words.length) {
                case "proof 4" -> proof(file(words[1]), file(words[2]), policy(words[3]));
                case "consistency 4" -> consistency(file(words[1]), file(words[2]), policy(words[3]));
                case "mirror 3" -> mirror(words[1]).examine(policy(words[2]));
                case "compare 4", "compare 5" -> compare(words, new StringBuilder());
                case "evidence 3" -> evidence(file(words[1]), policy(words[2]));
                case "package 3" -> parcel(files(words[1]), policy(words[2]), System.out);
                default -> null;
            };
            if (wrong == null) System.err.println(USAGE);
            else System.out.println(wrong.isEmpty() ? "good" : "NOT GOOD\n" + plain(String.join("\n", wrong)));
            return wrong == null ? 2 : wrong.isEmpty() ? 0 : 1;
        } catch (Bad | IOException | UncheckedIOException stopped) {
            var cause = stopped instanceof UncheckedIOException walking ? walking.getCause() : stopped;
            System.err.println(plain((cause instanceof Bad ? "" : "cannot be read or written: ") + cause.getMessage()));
            return 65;
        }
    }

    // ---- the commands; each returns what is wrong ----
    static List<String> proof(byte[] proof, byte[] entry, Policy policy) throws Bad {
        var read = Proof.read(proof);
        var wrong = policy.weigh(true, read.checkpoint);
        if (!read.proves(leaf(entry, 0, entry.length))) wrong.add("the hashes do not lead from the entry to the root");
        return wrong;
    }

    /** PROOF is a request to cosign as in C2SP tlog-witness: old size, hashes, an empty line, the newer checkpoint. */
    static List<String> consistency(byte[] older, byte[] proof, Policy policy) throws Bad {
        var old = Checkpoint.read(older);
        var parts = divided(proof);
        var lines = lines(parts[0]);
        var hashes = hashes(lines.subList(1, lines.size()));
        var newer = Checkpoint.read(parts[1]);
        var wrong = policy.weigh(true, old, newer);
        if (number(after("old ", lines, 0)) != old.size) wrong.add("the proof does not start at size " + old.size);
        if (!consistent(old.size, old.root, newer, hashes)) wrong.add("the newer one does not continue the older one");
        return wrong;
    }

    private static List<String> compare(String[] words, StringBuilder evidence) throws Bad, IOException {
        var wrong = compare(mirror(words[1]), mirror(words[2]), policy(words[3]), evidence);
        if (evidence.length() > 0 && words.length == 5) Files.writeString(Path.of(words[4]), evidence);
        return wrong;
    }

    /** A mirror, or a checkpoint without the files around it. */
    private static Mirror mirror(String place) throws Bad, IOException {
        var checkpoint = Files.isDirectory(Path.of(place)) ? place + "/checkpoint" : place;
        return new Mirror(Checkpoint.read(file(checkpoint)), path -> {
            try {
                return Files.readAllBytes(Path.of(place, path));
            } catch (IOException absent) {
                return null;
            }
        });
    }

    static List<String> compare(Mirror one, Mirror other, Policy policy, StringBuilder evidence) {
        var wrong = policy.weigh(false, one.checkpoint, other.checkpoint);
        if (!wrong.isEmpty()) return wrong;
        var older = one.checkpoint.size <= other.checkpoint.size ? one.checkpoint : other.checkpoint;
        var newer = one.checkpoint.size <= other.checkpoint.size ? other : one;
        byte[] beginning = null;
        if (older.size < newer.checkpoint.size && older.size > 0) {
            if (!newer.chooseEdge(7, 1)) return List.of("not comparable yet: the tiles of the newer mirror are needed");
            beginning = newer.hash(0, older.size);
        }
        var expected = beginning != null ? beginning : older.size > 0 ? newer.checkpoint.root : sha256();
        if (Arrays.equals(older.root, expected)) return wrong;
        if (older.size == 0) return List.of("the empty ledger has another root");
        evidence.append("trucewatch.org/equivocation@v1\nolder ").append(older.bytes.length);
        evidence.append("\nnewer ").append(newer.checkpoint.bytes.length).append('\n');
        if (beginning != null) {
            evidence.append("beginning ").append(base64(beginning)).append('\n');
            var proof = newer.consistency(older.size, 0, newer.checkpoint.size, true, new ArrayList<>());
            proof.forEach(hash -> evidence.append(base64(hash)).append('\n'));
        }
        evidence.append('\n').append(utf8(older.bytes)).append(utf8(newer.checkpoint.bytes));
        return List.of("EQUIVOCATION: one log signed two histories of its first " + older.size + " entries");
    }

    static List<String> evidence(byte[] file, Policy policy) throws Bad {
        var parts = divided(file);
        var lines = lines(parts[0]);
        if (!lines.get(0).equals("trucewatch.org/equivocation@v1")) throw new Bad("this is no evidence");
        long first = number(after("older ", lines, 1));
        long second = number(after("newer ", lines, 2));
        if (first > parts[1].length || second != parts[1].length - first) throw new Bad("wrong lengths");
        boolean hasBeginning = lines.size() > 3 && lines.get(3).startsWith("beginning ");
        var beginning = hasBeginning ? hash(after("beginning ", lines, 3)) : null;
        var hashes = hashes(lines.subList(hasBeginning ? 4 : 3, lines.size()));
        var older = Checkpoint.read(Arrays.copyOf(parts[1], (int) first));
        var newer = Checkpoint.read(Arrays.copyOfRange(parts[1], (int) first, parts[1].length));
        var wrong = policy.weigh(false, older, newer);
        boolean contradict = hasBeginning
                ? 0 < older.size && older.size < newer.size && !Arrays.equals(beginning, older.root)
                        && consistent(older.size, beginning, newer, hashes)
                : older.size == newer.size && !Arrays.equals(older.root, newer.root);
        if (!contradict) wrong.add("they do not contradict each other");
        return wrong;
    }

    static List<String> parcel(Map<String, byte[]> files, Policy policy, PrintStream opened) throws Bad {
        var checkpoint = Checkpoint.read(present("checkpoint", files.get("checkpoint")));
        var wrong = policy.weigh(true, checkpoint);
        var used = new TreeSet<>(List.of("manifest checkpoint policy Verify.java Verify.html READ-ME.txt".split(" ")));
        for (var item : manifest(lines(present("manifest", files.get("manifest"))))) {
            Function<String, byte[]> part = folder -> {
                var name = folder + "/" + item[1] + (folder.equals("proofs") ? ".tlog-proof" : "");
                used.add(name);
                return files.get(name);
            };
            try {
                item(item, checkpoint, part, opened);
            } catch (Bad bad) {
                wrong.add("entry " + item[1] + ": " + bad.getMessage());
            }
        }
        for (var name : files.keySet()) if (!used.contains(name)) wrong.add(name + ": unexpected");
        return wrong;
    }

    static void item(String[] item, Checkpoint checkpoint, Function<String, byte[]> part, PrintStream out) throws Bad {
        var proof = Proof.read(present("the proof", part.apply("proofs")));
        boolean holds = proof.index == number(item[1]) && proof.proves(hash(item[2]));
        if (!holds || !Arrays.equals(proof.checkpoint.bytes, checkpoint.bytes)) throw new Bad("the proof fails");
        if (item[0].equals("withheld")) return;
        var entry = present("the entry", part.apply("entries"));
        boolean same = entry.length <= 0xFFFF && Arrays.equals(leaf(entry, 0, entry.length), hash(item[2]));
        if (!same) throw new Bad("its content is not what was entered");
        if (item[0].equals("shown")) return;
        out.println(plain(utf8(open(entry, present("the box", part.apply("boxes")), part.apply("openings")))));
    }

    private static List<String[]> manifest(List<String> lines) throws Bad {
        if (lines.isEmpty() || !lines.get(0).equals("trucewatch.org/package@v1")) throw new Bad("this is no manifest");
        if (after("about ", lines, 1).isBlank()) throw new Bad("the manifest does not say what it is about");
        boolean isWhole = lines.size() > 2 && lines.get(2).startsWith("whole ");
        var items = new ArrayList<String[]>();
        long before = -1;
        for (var line : lines.subList(isWhole ? 3 : 2, lines.size())) {
            var item = line.split(" ", -1);
            boolean known = line.matches("(shown|opened) \\S+ \\S+|withheld \\S+ \\S+ [a-z0-9][a-z0-9._-]{0,63}");
            if (!known || number(item[1]) <= before || hash(item[2]) == null) throw new Bad("manifest: " + line);
            before = number(item[1]);
            items.add(item);
        }
        var ends = isWhole ? after("whole ", lines, 2).split(" ", -1) : new String[] {"0", "0"};
        long from = number(ends[0]);
        long to = ends.length == 2 ? number(ends[1]) : -1;
        long named = 0;
        for (var item : items) named += number(item[1]) >= from && number(item[1]) < to ? 1 : 0;
        if (isWhole && (to <= from || named != to - from)) throw new Bad("it claims to be whole and is not");
        return items;
    }

    /** The content of a sealed entry: the box must be the one committed to, and the opening must open it. */
    private static byte[] open(byte[] entry, byte[] box, byte[] opening) throws Bad {
        var payload = lines(divided(entry)[1]);
        boolean sealed = payload.size() == 2 && payload.get(0).equals("trucewatch.org/sealed@v1") && box.length >= 28;
        if (!sealed || opening == null || opening.length != 64) throw new Bad("not a sealed entry, box and opening");
        var commitment = sha256(bytes("trucewatch.org/sealed@v1\n"), Arrays.copyOfRange(opening, 32, 64), sha256(box));
        if (!Arrays.equals(commitment, hash(after("commitment ", payload, 1)))) throw new Bad("this is another box");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = new GCMParameterSpec(128, box, 0, 12);
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(opening, 0, 32, "AES"), nonce);
            cipher.updateAAD(bytes("trucewatch.org/box@v1"));
            byte[] padded = cipher.doFinal(box, 12, box.length - 12);
            int length = padded.length < 4 ? -1 : ByteBuffer.wrap(padded).getInt();
            if (length < 0 || length > padded.length - 4) throw new Bad("the content is not padded");
            return Arrays.copyOfRange(padded, 4, 4 + length);
        } catch (GeneralSecurityException closed) {
            throw new Bad("the opening does not open the box");
        }
    }

    // ---- mirrors ----
    /** The files beside a checkpoint. From the signed root down, each hash vouches for what lies below it. */
    record Mirror(Checkpoint checkpoint, Function<String, byte[]> folder, List<String> wrong, byte[][] edge) {
        Mirror(Checkpoint checkpoint, Function<String, byte[]> folder) {
            this(checkpoint, folder, new ArrayList<>(), new byte[8][]);
        }

        List<String> examine(Policy policy) {
            wrong.addAll(policy.weigh(true, checkpoint));
            if (!chooseEdge(7, 2)) wrong.add("checkpoint: its root is not that of the tiles");
            for (int row = 7; row >= 0; row--)
                if (edgeWidth(row) > 0) walk(row, inRow(row) / 256, edgeWidth(row), edge[row]);
            return wrong;
        }

        private long inRow(int row) { return checkpoint.size >>> 8 * row; }
        private int edgeWidth(int row) { return (int) (inRow(row) % 256); }
        /** The last tile of each row, as stored or (in the second way) computed from below, with the root together. */
        boolean chooseEdge(int row, int ways) {
            if (row < 0) return Arrays.equals(hash(0, checkpoint.size), checkpoint.root);
            if (edgeWidth(row) == 0) return chooseEdge(row - 1, ways);
            for (int way = 0; way < ways; way++) {
                long number = inRow(row) / 256;
                edge[row] = way == 0 ? stored(row, number, edgeWidth(row)) : derived(row, number, edgeWidth(row));
                if (edge[row] != null && chooseEdge(row - 1, ways)) return true;
            }
            return false;
        }

        /** The hash over the entries from `begin` up to and without `end`. */
        byte[] hash(long begin, long end) {
            if (end == begin) return sha256();
            if (Long.bitCount(end - begin) != 1) {
                long middle = begin + Long.highestOneBit(end - begin - 1);
                return node(hash(begin, middle), hash(middle, end));
            }
            int level = Long.numberOfTrailingZeros(end - begin);
            int row = level / 8;
            long index = begin >>> 8 * row;
            var tile = index / 256 == inRow(row) / 256 ? edge[row] : stored(row, index / 256, 256);
            int from = (int) (index % 256) * 32;
            return tile == null ? new byte[32] : complete(Arrays.copyOfRange(tile, from, from + (32 << level % 8)));
        }

        /** The proof from size `from`; `known` says that the hash over [begin, from) is the older root itself. */
        List<byte[]> consistency(long from, long begin, long end, boolean known, List<byte[]> proof) {
            if (from == end && !known) proof.add(hash(begin, end));
            if (from == end) return proof;
            long middle = begin + Long.highestOneBit(end - begin - 1);
            boolean left = from <= middle;
            consistency(from, left ? begin : middle, left ? middle : end, left && known, proof);
            proof.add(left ? hash(middle, end) : hash(begin, middle));
            return proof;
        }

        /** Checks a tile and all below it; `believed` are its hashes, null if nothing vouches for them. */
        private void walk(int row, long number, int width, byte[] believed) {
            var stored = stored(row, number, width);
            var path = "tile/" + row + "/" + path(number, width);
            if (stored == null) wrong.add(path + ": missing, or not of the right length");
            var hashes = believed == null ? stored : believed;
            for (int at = 0; hashes != null && at < width; at++) {
                var hash = Arrays.copyOfRange(hashes, 32 * at, 32 * at + 32);
                var place = path + ", byte " + 32 * at;
                if (stored != null && !Arrays.equals(hash, Arrays.copyOfRange(stored, 32 * at, 32 * at + 32)))
                    wrong.add(place + ": this hash is not that of what lies below it");
                if (row > 0) walk(row - 1, number * 256 + at, 256, vouched(row - 1, number * 256 + at, hash, place));
            }
            if (row == 0 && hashes != null) bundle(number, width, hashes);
        }

        private byte[] vouched(int row, long number, byte[] root, String parent) {
            var tile = stored(row, number, 256);
            if (tile == null || !Arrays.equals(complete(tile), root)) tile = derived(row, number, 256);
            if (tile != null && Arrays.equals(complete(tile), root)) return tile;
            wrong.add(parent + ": this hash is not that of the tile below it, nor of what lies below that");
            return null;
        }

        private void bundle(long number, int width, byte[] hashes) {
            var path = "tile/entries/" + path(number, width);
            var bundle = bundle(number, width);
            if (bundle == null) wrong.add(path + ": missing, with " + width + " records from " + number * 256);
            int offset = 0;
            for (int at = 0; bundle != null && offset >= 0 && at < width; at++) {
                var place = path + ", byte " + offset + ", record " + (number * 256 + at) + ": ";
                var hash = Arrays.copyOfRange(hashes, 32 * at, 32 * at + 32);
                int end = end(bundle, offset, 0);
                if (!isLeaf(bundle, offset, end, hash)) {
                    // One flipped bit in the length would otherwise hide every record behind it.
                    int start = offset;
                    var length = IntStream.range(0, 16).map(bit -> end(bundle, start, 1 << bit))
                            .filter(other -> isLeaf(bundle, start, other, hash)).findFirst();
                    wrong.add(place + (length.isPresent() ? "its length is damaged" : "this is not what was entered"));
                    end = length.orElse(end);
                }
                offset = end;
            }
            boolean over = bundle != null && offset >= 0 && offset < bundle.length;
            if (over) wrong.add(path + ", byte " + offset + ": something follows the last record");
        }

        private static boolean isLeaf(byte[] bundle, int offset, int end, byte[] hash) {
            return end >= 0 && Arrays.equals(leaf(bundle, offset + 2, end), hash);
        }

        /** Where the record at `offset` ends, its length read with `flipped` bits; -1 if beyond the file. */
        private static int end(byte[] bundle, int offset, int flipped) {
            if (offset + 2 > bundle.length) return -1;
            int length = ((bundle[offset] & 0xFF) << 8 | bundle[offset + 1] & 0xFF) ^ flipped;
            return offset + 2 + length <= bundle.length ? offset + 2 + length : -1;
        }

        private byte[] stored(int row, long number, int width) {
            var tile = folder.apply("tile/" + row + "/" + path(number, width));
            if (tile != null && tile.length == 32 * width) return tile;
            var full = folder.apply("tile/" + row + "/" + path(number, 256));
            return full != null && full.length == 32 * 256 ? Arrays.copyOf(full, 32 * width) : null;
        }

        private byte[] derived(int row, long number, int width) {
            var hashes = ByteBuffer.allocate(32 * width);
            var bundle = row == 0 ? bundle(number, width) : null;
            int offset = 0;
            for (int at = 0; at < width; at++) {
                var child = row == 0 ? null : stored(row - 1, number * 256 + at, 256);
                int end = bundle == null ? -1 : end(bundle, offset, 0);
                if (row == 0 ? end < 0 : child == null) return null;
                hashes.put(row == 0 ? leaf(bundle, offset + 2, end) : complete(child));
                offset = end;
            }
            return hashes.array();
        }

        private byte[] bundle(long number, int width) {
            var bundle = folder.apply("tile/entries/" + path(number, width));
            var full = bundle == null ? folder.apply("tile/entries/" + path(number, 256)) : null;
            int end = 0;
            for (int at = 0; full != null && at < width && end >= 0; at++) end = end(full, end, 0);
            return bundle != null ? bundle : full == null || end < 0 ? full : Arrays.copyOf(full, end);
        }

        private static String three(long number) { return Long.toString(1000 + number % 1000).substring(1); }
        private static String path(long number, int width) {
            var path = three(number);
            for (long rest = number / 1000; rest > 0; rest /= 1000) path = "x" + three(rest) + "/" + path;
            return path + (width == 256 ? "" : ".p/" + width);
        }
    }

    // ---- proofs and notes ----
    record Proof(long index, List<byte[]> way, Checkpoint checkpoint) {
        static Proof read(byte[] file) throws Bad {
            var parts = divided(file);
            var lines = lines(parts[0]);
            if (!lines.get(0).equals("c2sp.org/tlog-proof@v1")) throw new Bad("this is not a proof");
            boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith("extra ");
            if (hasExtra) unbase64(after("extra ", lines, 1));
            long index = number(after("index ", lines, hasExtra ? 2 : 1));
            return new Proof(index, hashes(lines.subList(hasExtra ? 3 : 2, lines.size())), Checkpoint.read(parts[1]));
        }

        boolean proves(byte[] leaf) {
            var left = new ArrayDeque<>(way);
            var root = index < checkpoint.size ? root(leaf, index, checkpoint.size, left) : null;
            return root != null && left.isEmpty() && Arrays.equals(root, checkpoint.root);
        }
    }

    record Line(String name, int id, byte[] signature) {}
    /** A signed note whose text is a checkpoint. */
    record Checkpoint(String origin, long size, byte[] root, String text, List<Line> lines, byte[] bytes) {
        static Checkpoint read(byte[] bytes) throws Bad {
            var all = String.join("\n", Verify.lines(bytes)) + "\n";
            boolean text = all.chars().allMatch(letter -> letter >= ' ' || letter == '\n') && bytes.length <= 1 << 20;
            int blank = all.lastIndexOf("\n\n");
            if (!text || blank < 0 || blank + 2 == all.length()) throw new Bad("a note is a text and signatures");
            var signatures = new ArrayList<Line>();
            for (var line : all.substring(blank + 2, all.length() - 1).split("\n", -1)) signatures.add(line(line));
            if (signatures.size() > 100) throw new Bad("a note has at most 100 signatures");
            var facts = all.substring(0, blank).split("\n", -1);
            if (facts.length < 3 || Stream.of(facts).anyMatch(String::isEmpty)) throw new Bad("this is no checkpoint");
            var root = Verify.hash(facts[2]);
            return new Checkpoint(facts[0], number(facts[1]), root, all.substring(0, blank + 1), signatures, bytes);
        }

        private static Line line(String line) throws Bad {
            var parts = line.split(" ", -1);
            boolean right = parts.length == 3 && parts[0].equals("\u2014") && isName(parts[1]);
            var all = right ? unbase64(parts[2]) : new byte[0];
            if (all.length < 5) throw new Bad("expected a signature line: " + line);
            return new Line(parts[1], ByteBuffer.wrap(all).getInt(), Arrays.copyOfRange(all, 4, all.length));
        }
    }

    static boolean isName(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(letter -> letter != '+' && letter >= ' ' && letter != 0x85
                && !Character.isSpaceChar(letter) && !Character.isWhitespace(letter));
    }

    /** Type 1 signs the note, type 4 is a witness who signs a time and the note. */
    record Key(String name, int id, int type, byte[] key) {
        static Key read(String vkey, int type) throws Bad {
            var parts = vkey.split("\\+", 3);
            if (parts.length != 3 || !isName(parts[0])) throw new Bad("not a key: " + vkey);
            var typed = unbase64(parts[2]);
            int id = ByteBuffer.wrap(sha256(bytes(parts[0] + "\n"), typed)).getInt();
            boolean right = typed.length == 33 && typed[0] == type && HexFormat.of().toHexDigits(id).equals(parts[1]);
            if (!right) throw new Bad("not a key of this kind, or with another's id: " + vkey);
            return new Key(parts[0], id, type, Arrays.copyOfRange(typed, 1, 33));
        }

        boolean signed(Checkpoint note, byte[] signature) {
            if (type == 1) return verifies(key, bytes(note.text), signature);
            if (signature.length != 72 || signature[0] < 0) return false;
            var message = bytes("cosignature/v1\ntime " + ByteBuffer.wrap(signature).getLong() + "\n" + note.text);
            return verifies(key, message, Arrays.copyOfRange(signature, 8, 72));
        }
    }

    /** A witness (a key), or a group that needs `needed` of its members. */
    record Cosigner(Key key, long needed, List<Cosigner> members) {
        boolean standsBehind(List<Key> signed) {
            if (key != null) return signed.contains(key);
            return members.stream().filter(member -> member.standsBehind(signed)).count() >= needed;
        }
    }

    static final class Policy {
        private final List<Key> logs = new ArrayList<>();
        private final Map<String, Cosigner> cosigners = new LinkedHashMap<>();
        private final Set<String> grouped = new TreeSet<>();
        private String quorum = "";

        static Policy read(byte[] file) throws Bad {
            if (file.length > 1 << 18) throw new Bad("a policy has at most 256 KiB");
            var policy = new Policy();
            for (var line : lines(file)) {
                boolean control = line.chars().anyMatch(letter -> letter < ' ' && letter != '\t' || letter == 0x7F);
                if (control || !policy.takes(line)) throw new Bad("policy: " + line);
                if (policy.logs.size() > 256 || policy.cosigners.size() > 256) throw new Bad("too many lines");
            }
            if (policy.quorum.isEmpty()) throw new Bad("the policy has no quorum line");
            return policy;
        }

        private boolean takes(String line) throws Bad {
            var words = Stream.of(line.split("[ \t]+", -1)).filter(word -> !word.isEmpty()).toList();
            int count = words.size();
            if (count == 0 || words.get(0).startsWith("#")) return true;
            switch (words.get(0) + " " + count) {
                case "log 2", "log 3" -> {
                    var key = Key.read(words.get(1), 1);
                    return isNew(logs.stream(), key) && logs.add(key);
                }
                case "witness 3", "witness 4" -> {
                    var key = Key.read(words.get(2), 4);
                    return isNew(witnesses(), key) && add(words.get(1), new Cosigner(key, 1, List.of()));
                }
                case "quorum 2" -> {
                    boolean first = quorum.isEmpty();
                    quorum = words.get(1);
                    return first && (quorum.equals("none") || cosigners.containsKey(quorum));
                }
                default -> { return words.get(0).equals("group") && count > 3 && addGroup(words); }
            }
        }
        boolean isNew(Stream<Key> old, Key key) { return old.noneMatch(one -> Arrays.equals(one.key, key.key)); }
        private boolean addGroup(List<String> words) throws Bad {
            var word = words.get(2);
            var names = words.subList(3, words.size());
            if (!names.stream().allMatch(member -> cosigners.containsKey(member) && grouped.add(member))) return false;
            long needed = word.equals("all") ? names.size() : word.equals("any") ? 1 : number(word);
            var group = new Cosigner(null, needed, names.stream().map(cosigners::get).toList());
            return needed >= 1 && needed <= names.size() && add(words.get(1), group);
        }

        private boolean add(String name, Cosigner one) {
            return !name.equals("none") && cosigners.put(name, one) == null;
        }

        private Stream<Key> witnesses() {
            return cosigners.values().stream().map(Cosigner::key).filter(Objects::nonNull);
        }

        /** What is wrong with the signatures of checkpoints that should be of one log. */
        List<String> weigh(boolean wantsQuorum, Checkpoint... checkpoints) {
            var wrong = new ArrayList<String>();
            for (var checkpoint : checkpoints) {
                var keys = verified(checkpoint);
                boolean byLog = keys != null
                        && keys.stream().anyMatch(key -> logs.contains(key) && key.name.equals(checkpoint.origin));
                boolean reached = !wantsQuorum || quorum.equals("none") || keys == null
                        || cosigners.get(quorum).standsBehind(keys);
                if (keys == null) wrong.add("a signature line of a known key is not a signature of that key");
                else if (!byLog) wrong.add("no log that the policy names has signed the checkpoint");
                else if (!reached) wrong.add("the cosignatures do not make up the quorum");
                if (!checkpoint.origin.equals(checkpoints[0].origin)) wrong.add("these are checkpoints of two logs");
            }
            return wrong;
        }

        /** The known keys that signed; null if a line claims a known key and does not verify. */
        private List<Key> verified(Checkpoint checkpoint) {
            var known = Stream.concat(logs.stream(), witnesses()).toList();
            var signed = new ArrayList<Key>();
            for (var line : checkpoint.lines) {
                var claimed = known.stream().filter(key -> key.name.equals(line.name) && key.id == line.id).toList();
                if (!claimed.stream().allMatch(key -> key.signed(checkpoint, line.signature))) return null;
                signed.addAll(claimed);
            }
            return signed;
        }
    }

    // ---- the tree: RFC 6962, section 2.1, by its recursive definitions ----
    static byte[] leaf(byte[] source, int from, int to) {
        return sha256(new byte[1], Arrays.copyOfRange(source, from, to));
    }

    static byte[] node(byte[] left, byte[] right) { return sha256(new byte[] {1}, left, right); }
    /** The root over 1, 2, 4, 8 ... hashes in a row. */
    static byte[] complete(byte[] hashes) {
        int half = hashes.length / 2;
        if (half < 32) return hashes;
        return node(complete(Arrays.copyOf(hashes, half)), complete(Arrays.copyOfRange(hashes, half, 2 * half)));
    }

    /** The root that a leaf and the hashes beside its way up give, the last used first; null if they run out. */
    static byte[] root(byte[] leaf, long index, long size, Deque<byte[]> way) {
        if (size == 1) return leaf;
        long left = Long.highestOneBit(size - 1);
        var other = way.pollLast();
        if (other == null) return null;
        var own = index < left ? root(leaf, index, left, way) : root(leaf, index - left, size - left, way);
        return own == null ? null : index < left ? node(own, other) : node(other, own);
    }

    /** Whether the ledger of `size` entries is the beginning of `newer`; the empty one is that of every other. */
    static boolean consistent(long size, byte[] root, Checkpoint newer, List<byte[]> proof) {
        if (size > newer.size || size == 0 && (!proof.isEmpty() || !Arrays.equals(root, sha256()))) return false;
        if (size == 0) return newer.size > 0 || Arrays.equals(newer.root, root);
        var rest = new ArrayDeque<>(proof);
        var both = roots(size, newer.size, root, rest);
        return both != null && rest.isEmpty() && Arrays.equals(both[0], root) && Arrays.equals(both[1], newer.root);
    }

    /** The older and the newer root over `size` leaves; `known` is the older if it need not stand in the proof. */
    private static byte[][] roots(long older, long size, byte[] known, Deque<byte[]> proof) {
        var other = older == size && known != null ? known : proof.pollLast();
        if (other == null) return null;
        if (older == size) return new byte[][] {other, other};
        long left = Long.highestOneBit(size - 1);
        boolean inLeft = older <= left;
        var below = inLeft ? roots(older, left, known, proof) : roots(older - left, size - left, null, proof);
        if (below == null) return null;
        if (inLeft) return new byte[][] {below[0], node(below[1], other)};
        return new byte[][] {node(other, below[0]), node(other, below[1])};
    }

    // ---- small things ----
    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Signatures already checked; the same few stand under many proofs. */
    static final Map<String, Boolean> CHECKED = new HashMap<>();
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        if (CHECKED.size() > 100_000) CHECKED.clear();
        return CHECKED.computeIfAbsent(base64(sha256(key, signature, message)), once -> {
            try {
                var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                verifier.update(message);
                return signature.length == 64 && verifier.verify(signature);
            } catch (GeneralSecurityException refused) {
                return false;
            }
        });
    }

    static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    static String utf8(byte[] bytes) { return new String(bytes, StandardCharsets.UTF_8); }
    static String plain(String text) { return text.replaceAll("[\\p{Cc}\\x{202D}\\x{202E}&&[^\n\t]]", "?"); }
    /** What stands before the first empty line, with its newline, and what stands behind it. */
    static byte[][] divided(byte[] file) throws Bad {
        for (int at = 0; at + 1 < file.length; at++) {
            if (file[at] == '\n' && file[at + 1] == '\n')
                return new byte[][] {Arrays.copyOf(file, at + 1), Arrays.copyOfRange(file, at + 2, file.length)};
        }
        throw new Bad("no empty line divides the file");
    }

    static List<String> lines(byte[] file) throws Bad {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (!text.isEmpty() && !text.endsWith("\n")) throw new Bad("the last line does not end with a newline");
            return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (CharacterCodingException foreign) {
            throw new Bad("this is not text in UTF-8");
        }
    }

    /** What follows `start` on the line `at`. */
    static String after(String start, List<String> lines, int at) throws Bad {
        if (lines.size() <= at || !lines.get(at).startsWith(start)) throw new Bad("expected \"" + start + "...\"");
        return lines.get(at).substring(start.length());
    }

    static long number(String text) throws Bad {
        long number = text.matches("0|[1-9][0-9]{0,18}") ? Long.parseUnsignedLong(text) : -1;
        if (number < 0) throw new Bad("not a number up to 2^63 - 1: " + text);
        return number;
    }

    static byte[] unbase64(String text) throws Bad {
        boolean letters = text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]*={0,2}");
        byte[] bytes = letters ? Base64.getDecoder().decode(text) : new byte[0];
        if (!letters || !base64(bytes).equals(text)) throw new Bad("not canonical base64: " + text);
        return bytes;
    }
    static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
    static byte[] hash(String text) throws Bad {
        if (unbase64(text).length != 32) throw new Bad("a hash has 32 bytes");
        return unbase64(text);
    }

    static List<byte[]> hashes(List<String> lines) throws Bad {
        if (lines.size() > 63) throw new Bad("a proof has at most 63 hashes");
        var hashes = new ArrayList<byte[]>();
        for (var line : lines) hashes.add(hash(line));
        return hashes;
    }

    static byte[] present(String name, byte[] file) throws Bad {
        if (file == null) throw new Bad(name + " is missing");
        return file;
    }

    // ---- files ----
    private static byte[] file(String name) throws Bad, IOException {
        return present(name, Files.isRegularFile(Path.of(name)) ? Files.readAllBytes(Path.of(name)) : null);
    }

    private static Policy policy(String word) throws Bad, IOException {
        boolean isKey = word.contains("+") && !Files.exists(Path.of(word));
        return Policy.read(isKey ? bytes("log " + word + "\nquorum none\n") : file(word));
    }

    /** The files of a package, unpacked or not. Nothing is written, so no name in it can lead anywhere. */
    private static Map<String, byte[]> files(String place) throws Bad, IOException {
        var path = Path.of(place);
        if (Files.notExists(path)) throw new Bad(place + " is missing");
        var files = new TreeMap<String, byte[]>();
        try (var zip = Files.isDirectory(path) ? null : FileSystems.newFileSystem(path);
                var walk = Files.walk(zip == null ? path : zip.getPath("/"))) {
            long bytes = 0;
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
                if (bytes > 200 << 20 || files.size() > 20_000) throw new Bad("the package is too large");
                var name = (zip == null ? path : zip.getPath("/")).relativize(file).toString();
                files.put(name.replace(file.getFileSystem().getSeparator(), "/"), Files.readAllBytes(file));
            }
            if (zip == null || isOne(path, files)) return files;
            throw new Bad("other programs find other files in this archive");
        } catch (ZipException | EOFException | ProviderNotFoundException | IllegalArgumentException foreign) {
            throw new Bad(place + " is not a package: it is no folder, and no zip archive that is whole");
        }
    }

    /** Some programs unpack by the list at the end, some from the beginning on: both must find the same files. */
    private static boolean isOne(Path zip, Map<String, byte[]> files) throws IOException {
        var rest = new TreeMap<>(files);
        try (var list = new ZipFile(zip.toFile()); var stream = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry one; (one = stream.getNextEntry()) != null; ) {
                var file = one.isDirectory() ? new byte[0] : rest.remove(one.getName());
                if (file == null || !Arrays.equals(file, stream.readNBytes(file.length + 1))) return false;
            }
            return rest.isEmpty() && list.stream().filter(one -> !one.isDirectory()).count() == files.size();
        }
    }
}
