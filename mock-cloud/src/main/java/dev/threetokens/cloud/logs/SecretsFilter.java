package dev.threetokens.cloud.logs;

import io.quarkus.logging.LoggingFilter;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last line of defence of every log line of this process, libraries and access log included: nothing that looks like
 * a token, code, password or client secret is written. Our own code does not log any; this is for what we did not think
 * of. Chosen by name in {@code application.properties}.
 */
@LoggingFilter(name = "secrets")
public final class SecretsFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
        var text = line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage();
        var masked = Mask.of(String.valueOf(text));
        if (!masked.equals(text)) {
            rewrite(line, masked);
        }
        Optional.ofNullable(line.getThrown()).map(MaskedException::of).ifPresent(line::setThrown);
        return true;
    }

    private static void rewrite(LogRecord line, String text) {
        if (line instanceof ExtLogRecord formatted) {
            formatted.setMessage(text, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(text);
        }
        line.setParameters(new Object[0]);
    }
}
