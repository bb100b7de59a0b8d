package dev.threetokens.e2e.oracle;

/**
 * One right over one kind of thing.
 *
 * @param over a device type, {@link #EVERY_TYPE} or {@link #PROFILE}
 */
public record Permission(String over, Right right) {
    public static final String EVERY_TYPE = "*";
    public static final String PROFILE = "profile";

    public static Permission ofType(String type, Right right) {
        return new Permission(type, right);
    }

    public static Permission ofEveryType(Right right) {
        return new Permission(EVERY_TYPE, right);
    }

    public static Permission ofProfile(Right right) {
        return new Permission(PROFILE, right);
    }
}
