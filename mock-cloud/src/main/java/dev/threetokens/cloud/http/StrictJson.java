package dev.threetokens.cloud.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How JSON is read: as one value with nothing after it, and with texts that can be written again. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .registerModule(new SimpleModule("whole-texts")
                        .addDeserializer(String.class, new WholeText())
                        .addKeyDeserializer(String.class, new WholeName()));
    }

    /** JSON can escape half of a surrogate pair. No answer could show it, as it has no UTF-8. */
    private static String whole(String text, DeserializationContext context) throws IOException {
        if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw context.weirdStringException("…", String.class, "it has half a character");
        }
        return text;
    }

    private static final class WholeText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        WholeText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return whole(StringDeserializer.instance.deserialize(parser, context), context);
        }
    }

    private static final class WholeName extends KeyDeserializer {
        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            return whole(name, context);
        }
    }
}
