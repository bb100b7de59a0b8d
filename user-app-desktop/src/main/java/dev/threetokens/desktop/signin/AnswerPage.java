package dev.threetokens.desktop.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The small page that the browser shows at the end. It holds fixed text only, nothing that came with the request. */
record AnswerPage(int status, String title, String sentence) {
    private static final String STYLE = "html{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}"
            + "body{min-height:90vh;display:grid;place-items:center;margin:0;background:Canvas;color:CanvasText}"
            + "main{max-width:26rem;padding:2.5rem;text-align:center;border:1px solid #8884;border-radius:14px}"
            + "h1{font-size:1.35rem;margin:.6rem 0}p{margin:0;opacity:.75}"
            + "i{display:inline-block;width:3rem;height:.4rem;border-radius:1rem;background:#4f46e5}"
            + "@media(prefers-color-scheme:dark){i{background:#a5b4fc}}";

    static AnswerPage done() {
        return new AnswerPage(200, "You are signed in", "You can close this tab and go back to Homeglow.");
    }

    static AnswerPage failed() {
        return new AnswerPage(400, "You are not signed in", "Homeglow says why. You can close this tab.");
    }

    static AnswerPage notFound() {
        return new AnswerPage(404, "Nothing here", "This address only waits for the answer of a sign-in.");
    }

    static AnswerPage wrongMethod() {
        return new AnswerPage(405, "Not like this", "This address only takes a GET request.");
    }

    String html() {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main><i></i><h1>" + title + "</h1><p>" + sentence
                + "</p></main></body></html>";
    }

    /** Nothing may load or run but the one style above. */
    static String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + styleHash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String styleHash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
