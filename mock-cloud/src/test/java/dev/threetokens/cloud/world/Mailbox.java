package dev.threetokens.cloud.world;

import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.mail.MailConfig;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads the mails of a user, as a mail program would read the files of the outbox. */
@Singleton
public class Mailbox {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/\\S+\\?token=\\S+)");

    private final Path outbox;

    Mailbox(MailConfig config) {
        this.outbox = config.outboxDir();
    }

    /** A mail that has arrived. */
    public record Mail(String to, String subject, String text) {
        /** The path of the link in it. */
        public String link() {
            var matcher = LINK.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no link in " + text);
            }
            return matcher.group(1);
        }
    }

    /** Waits for the newest mail of a number that must have come to this address. */
    public Mail newest(String address, int number) {
        await().until(() -> to(address).size() >= number);
        return to(address).get(number - 1);
    }

    /** All mails to an address, oldest first. */
    public List<Mail> to(String address) {
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (var files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(mail -> mail.to().equals(Users.normal(address)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(
                    Users.normal(message.getAllRecipients()[0].toString()),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
