package dev.threetokens.desktop.insight;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.threetokens.desktop.http.BearerHttp;
import dev.threetokens.desktop.http.Call;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.insight.Insight;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The companion server's insight into the user's own devices. Used on the user interface's thread. */
public final class InsightViewModel {
    private final BearerHttp server;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<Insight>> insight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    public InsightViewModel(BearerHttp server, Work work) {
        this.server = server;
        this.work = work;
    }

    public void load() {
        if (loading.get()) {
            return;
        }
        loading.set(true);
        failure.set("");
        work.run(this::ask, this::loaded, this::failed);
    }

    private Insight ask() {
        var answer = server.ask(Call.get("/insight"), new TypeReference<Data<Insight>>() {})
                .data();
        if (answer == null || answer.uid() == null) {
            throw server.nonsense();
        }
        return answer;
    }

    private void loaded(Insight answer) {
        loading.set(false);
        insight.set(Optional.of(answer));
    }

    private void failed(Problem problem) {
        loading.set(false);
        failure.set(problem.shown());
    }

    public ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return insight.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Why the last try failed; empty if it did not. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }
}
