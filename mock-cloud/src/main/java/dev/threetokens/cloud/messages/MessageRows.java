package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.messages.Stored.StoredAction;
import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.message.NormalizedMessage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The rows of messages and Actions, within the transaction of their batch. Plain JDBC: nothing is looked up by name for
 * each row. What belongs to a device that was deleted meanwhile is dropped: its device row is gone.
 */
final class MessageRows {
    private static final String INSERT_MESSAGE = """
            insert into messages (owner_id, device_id, type_id, ts, cts, mv, mid, data)
            select ?, id, ?, ?, ?, ?, ?, ? from devices where id = ?
            """;
    private static final String INSERT_ACTION = """
            insert into actions (owner_id, device_id, type_id, ts, cts, mv, mid, data, source_id)
            select ?, id, ?, ?, ?, ?, ?, ?, ? from devices where id = ?
            """;

    private MessageRows() {}

    static void insert(Handle db, List<Taken> batch) {
        try (var messages = db.getConnection().prepareStatement(INSERT_MESSAGE);
                var actions = db.getConnection().prepareStatement(INSERT_ACTION)) {
            int[] rows = new int[2];
            for (var taken : batch) {
                if (taken.item() instanceof StoredMessage one) {
                    bind(messages, one.message(), taken.data());
                    rows[0]++;
                } else if (taken.item() instanceof StoredAction one) {
                    bind(actions, one.action(), taken.data());
                    rows[1]++;
                }
            }
            execute(messages, rows[0]);
            execute(actions, rows[1]);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void execute(PreparedStatement statement, int rows) throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, NormalizedMessage message, String data) throws SQLException {
        row.setString(1, message.uid().value());
        row.setString(2, message.sdtid().value());
        row.setLong(3, message.ts());
        row.setLong(4, message.cts());
        row.setInt(5, message.mv());
        row.setString(6, message.mid().value());
        row.setString(7, data);
        row.setString(8, message.sdid().value());
        row.addBatch();
    }

    private static void bind(PreparedStatement row, NormalizedAction action, String data) throws SQLException {
        var source = action.sdid();
        row.setString(1, action.uid().value());
        row.setString(2, action.ddtid().value());
        row.setLong(3, action.ts());
        row.setLong(4, action.cts());
        row.setInt(5, action.mv());
        row.setString(6, action.mid().value());
        row.setString(7, data);
        row.setString(8, source == null ? null : source.value());
        row.setString(9, action.ddid().value());
        row.addBatch();
    }
}
