package dev.threetokens.desktop.signin;

import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.session.UserSession;
import dev.threetokens.desktop.work.Work;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The sign-in as the welcome screen shows it. Used on the user interface's thread. */
public final class SignInViewModel {
    /** Where the sign-in is. */
    public enum Step {
        IDLE,
        /** Asking the cloud where to sign in. */
        STARTING,
        /** The link is there, the browser is at work. */
        WAITING
    }

    private final SignIn signIn;
    private final UserSession session;
    private final Work work;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.IDLE);
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable SignInAttempt attempt;

    public SignInViewModel(SignIn signIn, UserSession session, Work work) {
        this.signIn = signIn;
        this.session = session;
        this.work = work;
    }

    public void start() {
        if (step.get() != Step.IDLE) {
            return;
        }
        step.set(Step.STARTING);
        failure.set("");
        work.run(signIn::start, this::started, this::failed);
    }

    /** Gives up waiting for the browser. */
    public void cancel() {
        Optional.ofNullable(attempt).ifPresent(SignInAttempt::cancel);
    }

    private void started(SignInAttempt running) {
        attempt = running;
        link.set(running.link().toString());
        step.set(Step.WAITING);
        work.run(() -> finish(running), done -> idle(""), this::failed);
    }

    private boolean finish(SignInAttempt running) {
        try (running) {
            session.signIn(running.await(), running.renewal());
            return true;
        }
    }

    private void failed(Problem problem) {
        idle(problem.shown());
    }

    private void idle(String sentence) {
        attempt = null;
        link.set("");
        failure.set(sentence);
        step.set(Step.IDLE);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** The full authorization URL while {@link Step#WAITING}, otherwise empty. */
    public ReadOnlyStringProperty link() {
        return link.getReadOnlyProperty();
    }

    /** Why the last sign-in came to nothing; empty if it did not. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }
}
