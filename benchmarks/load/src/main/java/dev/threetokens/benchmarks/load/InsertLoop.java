package dev.threetokens.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Inserts the same rows into the same table, with its indexes, by plain JDBC: batch after batch, each committed. */
@Command(name = "insert", description = "Prints one line: RESULT messages/s.")
final class InsertLoop implements Callable<Integer> {
    private static final String INSERT =
            "insert into messages (mid, owner_id, device_id, type_id, ts, cts, mv, data) values (?, ?, ?, ?, ?, ?, 1, ?)";

    @Option(names = "--url", required = true, description = "of the database, which no cloud has open")
    private String url = "";

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--type", required = true)
    private String type = "";

    @Option(names = "--file", required = true, description = "what the command devices has written")
    private Path file = Path.of("");

    @Option(names = "--devices", required = true)
    private int devices;

    @Option(names = "--batch", required = true)
    private int batch;

    @Option(names = "--warm", required = true, description = "seconds")
    private int warm;

    @Option(names = "--measured", required = true, description = "seconds")
    private int measured;

    private final Random random = new Random();
    private long number;

    @Override
    public Integer call() throws Exception {
        var all = Device.read(file, devices);
        try (var db = DriverManager.getConnection(url, "", "");
                var insert = db.prepareStatement(INSERT)) {
            db.setAutoCommit(false);
            insertFor(warm, db, insert, all);
            long before = number;
            long started = System.nanoTime();
            insertFor(measured, db, insert, all);
            System.out.printf("RESULT %.0f%n", (number - before) / ((System.nanoTime() - started) / 1e9));
        }
        return 0;
    }

    private void insertFor(int seconds, Connection db, PreparedStatement insert, List<Device> all) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            for (int i = 0; i < batch; i++) {
                bind(insert, all.get((int) (number % all.size())));
                insert.addBatch();
                number++;
            }
            insert.executeBatch();
            db.commit();
        }
    }

    private void bind(PreparedStatement insert, Device device) throws SQLException {
        long now = System.currentTimeMillis();
        insert.setString(1, newId());
        insert.setString(2, user);
        insert.setString(3, device.id());
        insert.setString(4, type);
        insert.setLong(5, now);
        insert.setLong(6, now);
        insert.setString(7, "{\"state\":true,\"brightness\":" + number % 101 + ",\"power\":" + number + "}");
    }

    /** As the cloud makes them: 48 bits of time, 80 random ones. */
    private String newId() {
        var id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of()
                .formatHex(ByteBuffer.wrap(id)
                        .putLong(0, System.currentTimeMillis() << Short.SIZE | id[6] & 0xff)
                        .array());
    }
}
