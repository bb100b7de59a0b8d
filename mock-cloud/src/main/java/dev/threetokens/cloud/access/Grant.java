package dev.threetokens.cloud.access;

/**
 * What one user lets one application do, as it stands now: what the user granted, and of that only what the application
 * still asks for. An application that is narrowed loses at once; one that is widened gains nothing until the user grants
 * again.
 */
public record Grant(Permissions granted, Permissions askedFor) {
    /** The user never granted this application anything, or withdrew it. */
    public static final Grant NONE = new Grant(Permissions.NONE, Permissions.NONE);

    public boolean exists() {
        return !granted.all().isEmpty();
    }

    public boolean covers(Permission permission) {
        return granted.cover(permission) && askedFor.cover(permission);
    }
}
