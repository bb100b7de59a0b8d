package dev.threetokens.e2e.tour;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.model.token.TokenKind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Writes the story down while it happens. Tokens are never written in full. */
public final class Narrator {
    private static final int LONGEST_BODY = 150;
    private static final Pattern SECRET =
            Pattern.compile("\"(access_?token|refresh_?token|accessToken|token)\":\"([^\"]*?)([^\"]{0,6})\"");

    private final PrintWriter out;
    private final Ansi ansi;

    public Narrator(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void step(int number, String title) {
        out.println();
        out.println(styled("bold", number + "  " + title));
    }

    /** A sentence of the story. */
    public void say(String sentence) {
        out.println("   " + sentence);
    }

    /** What is asked, and with which token. */
    public void ask(String what, Optional<HeldToken> token) {
        out.println("   → " + token.map(this::badge).orElse(styled("faint", "[no token]")) + "  " + what);
    }

    /** What was answered; a refusal with the rule that refused. */
    public void answer(Answer answer) {
        var status = styled(answer.ok() ? "fg(green)" : "fg(red)", String.valueOf(answer.status()));
        out.println("   ← " + status + "  " + (answer.ok() ? brief(answer.body()) : refusal(answer)));
    }

    /** Something that came or was seen without being asked for. */
    public void see(String what) {
        out.println("   ← " + what);
    }

    public void failed(int number, String title, String why) {
        out.println();
        out.println(styled("bold,fg(red)", "Step " + number + " (" + title + ") failed: " + why));
    }

    /** Text without its secrets, on one line and not too long. */
    static String brief(String body) {
        var line = SECRET.matcher(body).replaceAll("\"$1\":\"…$3\"").replaceAll("\\s+", " ");
        return line.length() <= LONGEST_BODY ? line : line.substring(0, LONGEST_BODY) + " …";
    }

    private static String refusal(Answer answer) {
        var sentence = answer.sentence().orElseGet(() -> brief(answer.body()));
        return answer.rule().map(rule -> rule + ": " + sentence).orElse(sentence);
    }

    private String badge(HeldToken token) {
        return styled(colour(token.kind()), "[" + token.kind().wireName() + " token " + token.tail() + "]") + " "
                + token.holder();
    }

    /** The colours that the cloud's pages and the desktop app give the three kinds. */
    private static String colour(TokenKind kind) {
        return switch (kind) {
            case DEVICE -> "fg(cyan)";
            case USER -> "fg(blue)";
            case APPLICATION -> "fg(yellow)";
        };
    }

    private String styled(String style, String text) {
        return ansi.enabled()
                ? ansi.apply(text, List.of(Ansi.Style.parse(style))).toString()
                : text;
    }
}
