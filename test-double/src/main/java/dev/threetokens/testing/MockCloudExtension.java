package dev.threetokens.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link MockCloud} as a parameter: a process that all test classes of a run share, started when the first one
 * needs it and ended after the last. Before each test it is reset, so that no test sees what another one did; for the same
 * reason such tests do not run in parallel.
 */
public final class MockCloudExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace SHARED = Namespace.create(MockCloudExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        cloud(context).control().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MockCloud.class;
    }

    @Override
    public MockCloud resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cloud(context);
    }

    /** The store of the whole run closes what it holds. JUnit 5 has no other method for this than the one that JUnit 6 replaces. */
    @SuppressWarnings("deprecation")
    private static MockCloudProcess cloud(ExtensionContext context) {
        return context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(MockCloudProcess.class, once -> MockCloudProcess.start(), MockCloudProcess.class);
    }
}
