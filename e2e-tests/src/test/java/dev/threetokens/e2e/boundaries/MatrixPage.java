package dev.threetokens.e2e.boundaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The matrix as a page for people: {@code target/access-matrix.html}, with what decided in each cell. */
final class MatrixPage {
    static final Path FILE = Path.of("target", "access-matrix.html");
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; }
            table { border-collapse: collapse; margin: .5rem 0 2rem; }
            caption { text-align: left; font: 600 1rem ui-monospace, monospace; padding: .4rem 0; }
            th, td { border: 1px solid #8886; padding: .25rem .5rem; text-align: left; font-size: .8rem; }
            th { font-weight: 600; }
            td { font-family: ui-monospace, monospace; white-space: nowrap; }
            .yes { background: #1a7f3733; }
            .no { background: #cf222e1f; }
            .gone { opacity: .65; }
            .wrong { outline: 3px solid #cf222e; }
            """;

    private MatrixPage() {}

    static void write(List<OracleCell> cells) {
        var page = Document.createShell("");
        page.title("Who may do what");
        page.attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText(STYLE);
        page.body().appendElement("h1").text("Who may do what");
        page.body().appendElement("p").text(summary(cells));
        cells.stream()
                .collect(
                        Collectors.groupingBy(cell -> cell.question().route(), LinkedHashMap::new, Collectors.toList()))
                .forEach((route, some) -> table(page.body(), route, some));
        try {
            Files.writeString(FILE, page.outerHtml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(List<OracleCell> cells) {
        return cells.size() + " requests to a running cloud. In each cell: the status, and the rule that refused. "
                + cells.stream().filter(cell -> !cell.agrees()).count() + " of them are not as the oracle says.";
    }

    private static void table(Element body, String route, List<OracleCell> cells) {
        var table = body.appendElement("div").attr("style", "overflow-x:auto").appendElement("table");
        table.appendElement("caption").text(route);
        Map<String, List<OracleCell>> rows = cells.stream()
                .collect(Collectors.groupingBy(OracleCell::title, LinkedHashMap::new, Collectors.toList()));
        var head = table.appendElement("tr");
        head.appendElement("th").text("");
        cells.stream()
                .map(cell -> cell.cast().title())
                .distinct()
                .forEach(title -> head.appendElement("th").attr("scope", "col").text(title));
        rows.forEach((title, row) -> row(table.appendElement("tr"), title, row));
    }

    private static void row(Element row, String title, List<OracleCell> cells) {
        row.appendElement("th").attr("scope", "row").text(title);
        cells.forEach(cell -> row.appendElement("td").text(cell.told()).attr("class", looks(cell)));
    }

    private static String looks(OracleCell cell) {
        var look = cell.isAllowed() ? "yes" : cell.expected() == 403 ? "no" : "gone";
        return cell.agrees() ? look : look + " wrong";
    }
}
