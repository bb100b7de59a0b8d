package dev.threetokens.server.config;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceTypeId;
import org.eclipse.microprofile.config.spi.Converter;

/** How ids are read from settings. */
public final class IdConverters {
    private IdConverters() {}

    public static final class ClientIds implements Converter<ClientId> {
        private static final long serialVersionUID = 1L;

        @Override
        public ClientId convert(String value) {
            return new ClientId(value.trim());
        }
    }

    public static final class DeviceTypeIds implements Converter<DeviceTypeId> {
        private static final long serialVersionUID = 1L;

        @Override
        public DeviceTypeId convert(String value) {
            return new DeviceTypeId(value.trim());
        }
    }
}
