package dev.threetokens.desktop.http;

/** The one exception of every call to another program. Its message is fit to be shown. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ApiException(Problem problem) {
        super(problem.shown());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
