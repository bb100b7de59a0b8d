package dev.threetokens.cloud.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The sign-in page.
 *
 * @param next where to go after sign-in, a path of this cloud
 * @param username what was typed before; empty at first
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(String csrf, String next, String username, SignInProblem problem) implements TemplateInstance {}
