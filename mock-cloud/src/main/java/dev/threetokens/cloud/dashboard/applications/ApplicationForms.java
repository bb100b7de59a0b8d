package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Right;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.dashboard.forms.Step;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.Pages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Shows the form of an application, step by step, until it is right and saved. Nothing that was typed is lost. */
@Singleton
class ApplicationForms {
    private static final int UNPROCESSABLE = 422;

    private final Users users;
    private final PermissionRows rows;
    private final ApplicationCheck check;

    ApplicationForms(Users users, PermissionRows rows, ApplicationCheck check) {
        this.users = users;
        this.rows = rows;
        this.check = check;
    }

    Response show(BrowserSession session, Editing editing, ApplicationForm form) {
        return page(200, session, editing, form, Problems.none(), "");
    }

    /** The form again, with what is wrong. */
    Response again(BrowserSession session, Editing editing, ApplicationForm form, Problems problems) {
        return page(UNPROCESSABLE, session, editing, form, problems, problems.first());
    }

    /** @param save answers a form that is right */
    Response take(BrowserSession session, Editing editing, Fields fields, Function<ApplicationDraft, Response> save) {
        var form = ApplicationForm.of(fields);
        var step = fields.step();
        if (step.is("search") || (step.is(Step.ENTER) && form.hasNewSearch())) {
            return page(200, session, editing, form.searching(), Problems.none(), "search");
        }
        if (step.is("add")) {
            return added(session, editing, form, step.detail());
        }
        var problems = Problems.none();
        return check.check(session.user(), form, editing.before(), problems)
                .map(save)
                .orElseGet(() -> again(session, editing, form, problems));
    }

    private Response added(BrowserSession session, Editing editing, ApplicationForm form, String typeId) {
        return rows.choosable(session.user(), typeId)
                .map(type -> page(
                        200,
                        session,
                        editing,
                        form.withType(type.id(), Permission.devicesOf(type.id(), Right.READ)),
                        Problems.none(),
                        typeId))
                .orElseGet(() -> again(
                        session,
                        editing,
                        form,
                        Problems.of("permissions", "Choose device types that are published, or your own.")));
    }

    private Response page(
            int status,
            BrowserSession session,
            Editing editing,
            ApplicationForm form,
            Problems problems,
            String focus) {
        return Pages.answer(
                        status,
                        new ApplicationFormPage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                editing,
                                form,
                                MethodChoice.all(method -> form.methods().contains(method.name())),
                                rows.of(session.user(), form.types(), form::asksFor),
                                found(session, form),
                                problems,
                                focus))
                .build();
    }

    private List<StoredDeviceType> found(BrowserSession session, ApplicationForm form) {
        return form.searched()
                .map(name -> rows.found(session.user(), name).stream()
                        .filter(type -> !form.types().contains(type.id().value()))
                        .toList())
                .orElse(List.of());
    }
}
