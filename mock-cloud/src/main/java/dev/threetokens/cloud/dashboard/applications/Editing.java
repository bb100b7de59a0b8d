package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.applications.Application;

/**
 * What a form of an application is for: a new one, or one that is there.
 *
 * @param before what it asks for already
 */
record Editing(String title, String button, String action, String back, Permissions before) {
    static Editing ofNew() {
        return new Editing(
                "New application",
                "Create application",
                "/dashboard/applications/new",
                "/dashboard#applications",
                Permissions.NONE);
    }

    static Editing of(Application application) {
        var page = ApplicationPage.pathOf(application.id());
        return new Editing("Edit " + application.name(), "Save", page + "/edit", page, application.permissions());
    }
}
