package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permission;
import java.util.function.Predicate;

/**
 * What can be asked for about one subject: two boxes.
 *
 * @param id the device type that the row is for; empty for the profile and for all device types
 * @param detail says more about the subject; may be empty
 */
record PermissionRow(String subject, String detail, String id, Box read, Box write) {
    /** @param value the permission in its text form */
    record Box(String value, boolean checked) {
        static Box of(Permission permission, Predicate<Permission> checked) {
            return new Box(permission.toString(), checked.test(permission));
        }
    }

    boolean isEmpty() {
        return !read.checked && !write.checked;
    }

    /** In words, for a page that only shows. */
    public String rights() {
        if (read.checked && write.checked) {
            return "read and write";
        }
        return read.checked ? "read" : "write";
    }
}
