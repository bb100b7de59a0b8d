package dev.threetokens.cloud.access;

import dev.threetokens.model.id.DeviceTypeId;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an application asks for and a user grants: a {@link Right} on the profile, on devices of every type,
 * or on devices of one type.
 *
 * <p>Its text form, in which it is stored, is {@code profile:read}, {@code devices:write} or
 * {@code devices/<type id>:read}.
 */
public record Permission(Subject subject, Optional<DeviceTypeId> deviceType, Right right)
        implements Comparable<Permission> {
    /** What a permission is about. */
    public enum Subject {
        PROFILE,
        DEVICES
    }

    public static Permission profile(Right right) {
        return new Permission(Subject.PROFILE, Optional.empty(), right);
    }

    public static Permission everyDevice(Right right) {
        return new Permission(Subject.DEVICES, Optional.empty(), right);
    }

    public static Permission devicesOf(DeviceTypeId type, Right right) {
        return new Permission(Subject.DEVICES, Optional.of(type), right);
    }

    /** @throws IllegalArgumentException if the text is not a permission */
    public static Permission parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a permission: " + text);
        }
        var right = Right.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT));
        var subject = text.substring(0, colon);
        if (subject.equals("profile")) {
            return profile(right);
        }
        if (subject.equals("devices")) {
            return everyDevice(right);
        }
        if (subject.startsWith("devices/")) {
            return devicesOf(new DeviceTypeId(subject.substring("devices/".length())), right);
        }
        throw new IllegalArgumentException("not a permission: " + text);
    }

    /** Whether who has this permission may do what the other one asks for. */
    public boolean covers(Permission asked) {
        return subject == asked.subject
                && right == asked.right
                && (deviceType.isEmpty() || deviceType.equals(asked.deviceType));
    }

    @Override
    public int compareTo(Permission other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return subject.name().toLowerCase(Locale.ROOT)
                + deviceType.map(type -> "/" + type).orElse("")
                + ":"
                + right.name().toLowerCase(Locale.ROOT);
    }
}
