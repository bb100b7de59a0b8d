package dev.threetokens.e2e.system;

/** The system cannot be run. The message is one sentence that says what to do. */
public final class SystemException extends RuntimeException {
    private SystemException(String sentence) {
        super(sentence);
    }

    static SystemException notBuilt(Part part) {
        return new SystemException(part.jar() + " is missing: build it with mvn package.");
    }

    static SystemException ended(Part part, int status, Object log) {
        return new SystemException(part.title() + " ended with status " + status + " while it started; see " + log);
    }

    static SystemException notReady(Part part, long seconds, Object log) {
        return new SystemException(part.title() + " was not ready after " + seconds + " s; see " + log);
    }

    static SystemException interrupted() {
        return new SystemException("Interrupted while a program started.");
    }
}
