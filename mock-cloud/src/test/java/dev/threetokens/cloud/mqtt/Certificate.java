package dev.threetokens.cloud.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for 127.0.0.1 that nobody but itself has signed, and its key, as PEM files. Made by the JDK's keytool. */
record Certificate(Path certificate, Path key) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate selfSigned(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "mqtt",
                        "-dname",
                        "CN=mqtt",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        var output = new ByteArrayOutputStream();
        made.getInputStream().transferTo(output);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(output.toString(StandardCharsets.UTF_8));
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Certificate(
                pem(
                        folder.resolve("mqtt.crt"),
                        "CERTIFICATE",
                        keys.getCertificate("mqtt").getEncoded()),
                pem(
                        folder.resolve("mqtt.key"),
                        "PRIVATE KEY",
                        keys.getKey("mqtt", PASSWORD).getEncoded()));
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
