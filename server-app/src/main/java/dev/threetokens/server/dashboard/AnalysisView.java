package dev.threetokens.server.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.token.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of the page: {@code GET /analysis}. Times are milliseconds since the epoch.
 *
 * @param token absent until the first one was obtained
 * @param sliceMillis length of one point of the charts
 * @param windowMillis how far back the figures go
 * @param withheld how many further fields too few users have a part in
 * @param readings how many readings the figures of a slice stand on
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
        int withheld,
        List<Point> readings,
        List<UserView> users) {

    /** @param state {@code starting}, {@code up} or {@code down} */
    public record CloudView(String state, long since, String detail) {}

    /** The application token without its value. */
    public record TokenView(TokenKind kind, ClientId clientId, String scope, long obtained, long expires) {}

    /**
     * @param usersLeftOut who consent but are over the limit of this server
     * @param leastUsers how many users must have a part in a figure before it is shown
     * @param devices rounded down to a multiple of {@code leastUsers}; this and what follows is absent if fewer users
     *     have a part in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Totals(
            int users,
            int usersLeftOut,
            int leastUsers,
            @Nullable Long devices,
            @Nullable Long online,
            @Nullable Long readingsPerMinute) {}

    /**
     * One field of one device type over all users who have a part in it, within the window.
     *
     * @param users how many
     * @param outliers how many readings were far from the mean of their own user
     * @param truth whether it is a truth value: then the mean is the fraction of values that were true
     * @param history means by slices of the window
     */
    public record FieldView(
            String id,
            String type,
            String field,
            String unit,
            boolean truth,
            int users,
            long count,
            double mean,
            double variance,
            long outliers,
            List<Point> history) {}

    /** @param at start of the slice */
    public record Point(long at, double value) {}

    /** @param id the first characters of the user id: all that the application knows of a user is an id */
    public record UserView(String id, long grantedOn, boolean streaming) {}
}
