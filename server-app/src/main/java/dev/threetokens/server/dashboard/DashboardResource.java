package dev.threetokens.server.dashboard;

import dev.threetokens.server.config.ServerAppConfig;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jboss.resteasy.reactive.Cache;

/** The page and its data. */
@Path("/")
@Blocking
public final class DashboardResource {
    private final Template dashboard;
    private final AnalysisViews views;
    private final ServerAppConfig config;

    DashboardResource(Template dashboard, AnalysisViews views, ServerAppConfig config) {
        this.dashboard = dashboard;
        this.views = views;
        this.config = config;
    }

    /** The page; its script fills it from {@link #analysis()}. */
    @GET
    @Cache(noStore = true)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        var deviations = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return dashboard
                .data("clientId", config.clientId())
                .data("cloudUrl", config.cloudUrl())
                .data("leastUsers", config.analysis().leastUsers())
                .data("deviations", deviations.format(config.analysis().outlierDeviations()));
    }

    @GET
    @Path("analysis")
    @Cache(noStore = true)
    @Produces(MediaType.APPLICATION_JSON)
    public AnalysisView analysis() {
        return views.at(System.currentTimeMillis());
    }
}
