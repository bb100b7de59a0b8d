package dev.threetokens.cloud.mail;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.store.Emptied;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.Properties;

/**
 * Keeps letters as files instead of delivering them: RFC 5322 messages, readable by their owner only, the newest last by
 * name. Mail programs open them.
 */
@Singleton
class Outbox implements Post {
    private static final int KEPT = 1_000;
    private static final String FROM = "Three Tokens <no-reply@three-tokens.invalid>";
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;
    private long last;

    Outbox(MailConfig config, Clock clock) {
        this.folder = config.outboxDir();
        this.clock = clock;
    }

    @Override
    public synchronized void send(Letter letter) {
        try {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
            write(message(letter));
            forgetAllBut(KEPT);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a mail could not be written to the outbox", e);
        }
    }

    synchronized void empty(@Observes Emptied event) {
        if (Files.exists(folder)) {
            try {
                forgetAllBut(0);
            } catch (IOException e) {
                throw new UncheckedIOException("the outbox could not be emptied", e);
            }
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(FROM));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    /** Under another name first, so that nobody reads half a mail. */
    private void write(MimeMessage message) throws IOException, MessagingException {
        last = Math.max(clock.millis(), last + 1);
        var name = String.format("%013d-%s", last, Secrets.random128().substring(0, 8));
        var part = Files.createFile(folder.resolve(name + ".part"), asFileAttribute(fromString("rw-------")));
        try (var out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetAllBut(int newest) throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .skip(newest)
                    .forEach(Outbox::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
