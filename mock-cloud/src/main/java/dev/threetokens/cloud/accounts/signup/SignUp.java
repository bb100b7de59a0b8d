package dev.threetokens.cloud.accounts.signup;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.fields.FieldRules;
import dev.threetokens.cloud.accounts.fields.PasswordRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;

/** What was typed into the sign-up form. */
record SignUp(String userName, String fullName, String email, String password, String repeated) {
    static final SignUp EMPTY = new SignUp("", "", "", "", "");

    static SignUp of(MultivaluedMap<String, String> form) {
        return new SignUp(
                Users.normal(field(form, "username")),
                field(form, "fullname").strip(),
                field(form, "email").strip(),
                field(form, "password"),
                field(form, "repeated"));
    }

    Problems problems() {
        var problems = new HashMap<String, String>();
        FieldRules.userName(userName).ifPresent(problem -> problems.put("username", problem));
        FieldRules.fullName(fullName).ifPresent(problem -> problems.put("fullname", problem));
        FieldRules.email(email).ifPresent(problem -> problems.put("email", problem));
        problems.putAll(
                PasswordRules.problems(password, repeated, userName, email).byField());
        return new Problems(problems);
    }

    /** Hides the password: this object may reach a log. */
    @Override
    public String toString() {
        return "SignUp[" + userName + "]";
    }
}
