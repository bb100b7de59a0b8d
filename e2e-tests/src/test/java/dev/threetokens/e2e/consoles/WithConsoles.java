package dev.threetokens.e2e.consoles;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests of this package the same started cloud and the same browser, closed when the last test is done. So
 * each test expects nothing of what others leave behind, and takes nothing away that others need.
 */
final class WithConsoles implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(WithConsoles.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Consoles.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Consoles.class, any -> Consoles.start("consoles"), Consoles.class);
    }
}
