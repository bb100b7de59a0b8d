package dev.threetokens.sim.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was read of a recording so far: the good readings, and how many lines were bad. */
final class Transcript {
    private static final Logger LOG = LoggerFactory.getLogger(Transcript.class);
    private static final int MAX_REPORTS = 50;

    private final String name;
    private final Columns columns;
    private final List<Map<String, Object>> readings = new ArrayList<>();
    private int badLines;
    private int reports;

    Transcript(String name, Columns columns) {
        this.name = name;
        this.columns = columns;
    }

    void add(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        var faults = new ArrayList<String>();
        var reading = read(line, faults);
        if (faults.isEmpty()) {
            readings.add(reading);
        } else {
            badLines++;
            faults.forEach(fault -> report(number, fault));
        }
    }

    Recording finish(BadLinePolicy policy) {
        if (reports > MAX_REPORTS) {
            LOG.warn("{}: {} more faults, not listed", name, reports - MAX_REPORTS);
        }
        if (badLines > 0 && policy == BadLinePolicy.STOP) {
            throw BadRecording.badLines(name, badLines);
        }
        if (readings.isEmpty()) {
            throw BadRecording.noReadings(name);
        }
        if (badLines > 0) {
            LOG.warn("{}: {} bad lines skipped, {} readings left", name, badLines, readings.size());
        }
        return new Recording(name, readings);
    }

    private Map<String, Object> read(String line, List<String> faults) {
        try {
            return columns.reading(CsvLine.cells(line), faults);
        } catch (BadLine bad) {
            faults.add(": " + bad.getMessage());
            return Map.of();
        }
    }

    private void report(int number, String fault) {
        if (++reports <= MAX_REPORTS) {
            LOG.warn("{}: line {}{}", name, number, fault);
        }
    }
}
