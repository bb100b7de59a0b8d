package dev.threetokens.cloud.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    @TempDir
    Path parent;

    private Path folder;
    private Post outbox;

    @BeforeEach
    void anOutbox() {
        folder = parent.resolve("outbox");
        outbox = new Outbox(() -> folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aLetterBecomesAMessageThatMailProgramsRead() throws Exception {
        outbox.send(new Letter("ada@example.org", "Grüße", "Erste Zeile\nzweite Zeile mit ü\n"));

        var message = read(files().get(0));
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(message.getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Erste Zeile\nzweite Zeile mit ü\n");
        assertThat(message.getSentDate()).isEqualTo(NOW);
        assertThat(message.getFrom()).hasSize(1);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        outbox.send(new Letter("ada@example.org", "x", "y"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void theNewestThousandAreKept() throws Exception {
        for (int i = 0; i < 1_003; i++) {
            outbox.send(new Letter("ada@example.org", "number " + i, ""));
        }

        assertThat(files()).hasSize(1_000);
        assertThat(read(files().get(0)).getSubject()).isEqualTo("number 3");
        assertThat(read(files().get(999)).getSubject()).isEqualTo("number 1002");
    }

    @Test
    void aLineBreakInAnAddressOrASubjectAddsNoHeader() throws Exception {
        assertThatThrownBy(() -> outbox.send(new Letter("ada@example.org\r\nBcc: all@example.org", "x", "y")))
                .isInstanceOf(IllegalStateException.class);

        outbox.send(new Letter("ada@example.org", "x\r\nBcc: all@example.org", "y"));
        assertThat(read(files().get(0)).getHeader("Bcc")).isNull();
    }

    @Test
    void aLetterDoesNotShowItsTextOrAddress() {
        assertThat(new Letter("ada@example.org", "x", "http://secret").toString())
                .doesNotContain("ada", "secret");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
