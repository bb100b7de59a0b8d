package dev.threetokens.desktop.fake;

import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.http.BearerHttp;
import dev.threetokens.desktop.http.JsonHttp;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.TokenSource;
import dev.threetokens.model.id.UserId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What view models need of a signed-in user, with a fake cloud. */
public final class SignedIn implements TokenSource, AutoCloseable {
    public static final UserId ALICE = new UserId(FakeCloud.ALICE);

    public final FakeCloud cloud = new FakeCloud();
    public final Backstage backstage = new Backstage();
    public final List<Problem> refusals = new CopyOnWriteArrayList<>();
    public final JsonHttp open = new JsonHttp(Clients.http(), cloud.address(), "the cloud");
    public final CloudApi api = new CloudApi(BearerHttp.toIssuer(open, this));
    public final BearerHttp server = BearerHttp.toOther(open, this);
    public final TypeCatalog types = new TypeCatalog(api);
    private final String token = cloud.newToken(300);

    @Override
    public String current() {
        return token;
    }

    @Override
    public String renewed(String stale) {
        return token;
    }

    @Override
    public void refused(Problem problem) {
        refusals.add(problem);
    }

    @Override
    public void close() {
        backstage.close();
        cloud.close();
    }
}
