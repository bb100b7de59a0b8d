package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;

/** What pages with a manifest form have in common. */
final class ManifestPages {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private ManifestPages() {}

    static int status(Problems problems) {
        return problems.isEmpty() ? OK : UNPROCESSABLE;
    }
}
