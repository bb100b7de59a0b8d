package dev.threetokens.e2e.consoles;

import dev.threetokens.e2e.journey.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the cloud leaves the mails that it would send. */
record Mailbox(Path outbox) {
    /** A long line is broken with "=" at its end, and "=" is written as "=3D" (RFC 2045 section 6.7). */
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");

    private static final Pattern LINK = Pattern.compile("https?://\\S+[?]token=\\S+");

    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/my/sharing");

    /** The link with a token in the newest mail to this address. */
    String linkTo(String address) {
        return newestTo(address, LINK);
    }

    /** The link in the newest invitation to a device that was mailed to this address. */
    String invitationTo(String address) {
        return newestTo(address, INVITATION);
    }

    private String newestTo(String address, Pattern link) {
        return Waiting.soon()
                .until(() -> newestLink(address, link), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> newestLink(String address, Pattern link) throws IOException {
        if (!Files.exists(outbox)) {
            return Optional.empty();
        }
        try (var files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(Mailbox::text)
                    .filter(mail -> mail.contains("To: " + address))
                    .flatMap(mail -> link.matcher(mail).results())
                    .map(match -> match.group())
                    .findFirst();
        }
    }

    private static String text(Path mail) {
        try {
            var raw = Files.readString(mail);
            return raw.contains("quoted-printable")
                    ? SOFT_BREAK.matcher(raw).replaceAll("").replace("=3D", "=")
                    : raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
