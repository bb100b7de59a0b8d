package dev.threetokens.cloud.pages;

/** A request for a page that is answered with the error page. The message is public and says what to do. */
public final class PageException extends RuntimeException {
    private final int status;
    private final String title;

    private PageException(int status, String title, String message) {
        super(message, null, false, false);
        this.status = status;
        this.title = title;
    }

    public static PageException badRequest(String title, String message) {
        return new PageException(400, title, message);
    }

    public static PageException forbidden(String message) {
        return new PageException(403, "This is not allowed", message);
    }

    public static PageException notFound(String message) {
        return new PageException(404, "There is nothing here", message);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
