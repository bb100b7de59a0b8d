package dev.threetokens.cloud.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be readable again (signing keys, the device token that its owner may look up) with AES-256-GCM, so
 * that a stolen database file alone gives nothing. The key is a file beside the database, or lives in memory for a
 * database in memory.
 */
@ApplicationScoped
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HASH = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Vault(VaultConfig config) {
        this.key = new SecretKeySpec(config.keyFile().map(this::readOrMake).orElseGet(this::newKey), "AES");
    }

    /** @return nonce and ciphertext, Base64 */
    public String seal(String clear) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** @throws IllegalStateException if the text was sealed under another key, or changed */
    public String open(String sealed) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            var clear = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file does not belong to this database", e);
        }
    }

    /**
     * A keyed hash as 64 hexadecimal digits, for a secret that is looked up and too short for {@link Secrets#hash}: who
     * has the database alone cannot try out all that there are.
     */
    public String fingerprint(String secret) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key.getEncoded(), HASH));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private byte[] newKey() {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        return fresh;
    }

    private byte[] readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return Base64.getDecoder().decode(Files.readString(file).trim());
            }
            var fresh = newKey();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the key file " + file, e);
        }
    }
}
