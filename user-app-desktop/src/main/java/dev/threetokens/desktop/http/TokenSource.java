package dev.threetokens.desktop.http;

/** Where calls get their token. Thread-safe. */
public interface TokenSource {
    /** @throws ApiException if nobody is signed in */
    String current();

    /**
     * A token other than the given one, which has expired. Blocks while it is refreshed; callers with the same stale
     * token share one refresh.
     *
     * @throws ApiException if there is none to be had now
     */
    String renewed(String stale);

    /** Tells that the cloud said the token no longer counts, for a reason that a refresh does not mend. */
    void refused(Problem problem);
}
