package dev.threetokens.e2e.robot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * Runs in the desktop app's own process: starts the app by the name of its main class, then does what the lines on
 * standard input say, and answers each with a line.
 */
public final class RobotMain {
    private static final String APP = "dev.threetokens.desktop.Main";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 30_000_000_000L;

    private RobotMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var app = new Thread(() -> launch(arguments), "app");
        app.setDaemon(true);
        app.start();
        awaitWindow();
        var hands = new Hands(new FxRobot());
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println(RobotWords.PREFIX + "{\"ok\":true}");
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            answers.println(RobotWords.PREFIX + answer(hands, JSON.readTree(line)));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(Hands hands, JsonNode command) throws IOException {
        try {
            Optional<String> value = hands.obey(
                    command.path("do").asText(),
                    command.path("node").asText(),
                    command.path("value").asText());
            return JSON.writeValueAsString(value.map(text -> Map.<String, Object>of("ok", true, "value", text))
                    .orElse(Map.of("ok", true)));
        } catch (RuntimeException e) {
            return JSON.writeValueAsString(Map.of("ok", false, "error", String.valueOf(e)));
        }
    }

    private static void launch(String[] arguments) {
        try {
            Class.forName(APP).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void awaitWindow() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (Window.getWindows().stream().noneMatch(Window::isShowing)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the app shows no window");
            }
            Thread.sleep(20);
        }
    }
}
