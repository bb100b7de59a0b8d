package dev.threetokens.server.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.token.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of the page: {@code GET /analysis}. Times are milliseconds since the epoch.
 *
 * @param token absent until the first one was obtained
 * @param sliceMillis length of one point of the charts
 * @param windowMillis length of the charts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisView(
        long now,
        CloudView cloud,
        @Nullable TokenView token,
        Totals totals,
        long sliceMillis,
        long windowMillis,
        List<FieldView> fields,
        List<Point> readings,
        List<OutlierView> outliers,
        List<UserView> users) {

    /** @param state {@code starting}, {@code up} or {@code down} */
    public record CloudView(String state, long since, String detail) {}

    /** The application token without its value. */
    public record TokenView(TokenKind kind, ClientId clientId, String scope, long obtained, long expires) {}

    /** @param usersLeftOut who consent but are over the limit of this server */
    public record Totals(int users, int usersLeftOut, int devices, int online, long readingsPerMinute) {}

    /**
     * One field of one device type over all consenting users.
     *
     * @param truth whether it is a truth value: then the mean is the fraction of values that were true
     * @param history means by slices of the window
     */
    public record FieldView(
            String id,
            String type,
            String field,
            String unit,
            boolean truth,
            long count,
            double mean,
            double min,
            double max,
            double variance,
            List<Point> history) {}

    /** @param at start of the slice */
    public record Point(long at, double value) {}

    public record OutlierView(
            DeviceId device, String type, String field, String unit, double value, double deviations, long ts) {}

    /** @param id the first characters of the user id: all that the application knows of a user is an id */
    public record UserView(String id, long grantedOn, int devices, int online, boolean streaming) {}
}
