package dev.threetokens.sim.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a CSV with a header into a {@link Recording}. The whole file is read before anything is played, so a line is
 * sent whole or not at all.
 */
public final class RecordingReader {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingReader.class);
    private static final long MAX_BYTES = 8L << 20;
    private static final int MAX_LINES = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<String> fields;
    private final BadLinePolicy policy;

    /** @param fields the manifest fields that a column can stand for, in lower case */
    public RecordingReader(Set<String> fields, BadLinePolicy policy) {
        this.fields = new TreeSet<>(fields);
        this.policy = policy;
    }

    /** @throws BadRecording if the file is no recording, or has a bad line and the policy is to stop */
    public Recording read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw BadRecording.unreadable(file.toString());
            }
            if (Files.size(file) > MAX_BYTES) {
                throw BadRecording.tooLarge(file.toString(), "8 MiB");
            }
            try (var lines = Files.newBufferedReader(file)) {
                return read(file.toString(), lines);
            }
        } catch (IOException unreadable) {
            throw BadRecording.unreadable(file.toString());
        }
    }

    /** The same from anywhere; {@code name} takes the place of the file's name. */
    public Recording read(String name, BufferedReader lines) throws IOException {
        var columns = Columns.of(name, header(name, lines), fields);
        if (!columns.unknown().isEmpty()) {
            LOG.info("{}: not used, since no field has this name: {}", name, String.join(", ", columns.unknown()));
        }
        var transcript = new Transcript(name, columns);
        var number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (++number > MAX_LINES) {
                throw BadRecording.tooLarge(name, MAX_LINES + " lines");
            }
            transcript.add(number, line);
        }
        return transcript.finish(policy);
    }

    private static List<String> header(String name, BufferedReader lines) throws IOException {
        var line = lines.readLine();
        if (line == null || line.isBlank()) {
            throw BadRecording.noHeader(name);
        }
        try {
            return CsvLine.cells(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
        } catch (BadLine bad) {
            throw BadRecording.noHeader(name);
        }
    }
}
