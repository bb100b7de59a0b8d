package dev.threetokens.cloud.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the operator. It talks to a cloud that runs. */
@Command(
        name = "mock-cloud",
        mixinStandardHelpOptions = true,
        description = "Without arguments: starts the cloud. With one of these: changes a cloud that runs.",
        synopsisSubcommandLabel = "[list-keys | rotate-keys]")
public final class OperatorCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FAILED = 1;

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            defaultValue = "http://127.0.0.1:${env:MOCK_CLOUD_PORT:-8080}",
            description = "Where the cloud listens (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key-file",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:MOCK_CLOUD_DATA:-./.mock-cloud}/operator.key",
            description = "The operator's key, which the cloud made in its data folder (default: ${DEFAULT-VALUE}).")
    private Path keyFile = Path.of("operator.key");

    @Spec
    private CommandSpec spec;

    @Command(name = "list-keys", description = "Lists the keys that verify tokens, newest first.")
    int listKeys() throws InterruptedException {
        return send("GET");
    }

    @Command(name = "rotate-keys", description = "Signs with a new key from now on. Nobody is logged out.")
    int rotateKeys() throws InterruptedException {
        return send("POST");
    }

    private int send(String method) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/operator/keys"))
                    .timeout(PATIENCE)
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(keyFile).trim())
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? said(answer.body())
                    : failed("The cloud refused: is this its key file?");
        } catch (IOException e) {
            return failed("Cannot reach the cloud at " + url + " with the key in " + keyFile + ": " + e);
        }
    }

    private int said(String text) {
        spec.commandLine().getOut().println(text);
        return 0;
    }

    private int failed(String text) {
        spec.commandLine().getErr().println(text);
        return FAILED;
    }
}
