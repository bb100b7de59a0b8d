package dev.threetokens.cloud.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Hands on whole packets only: {@code MqttDecoder} of Netty 4.1.133 takes a packet whose variable header comes in two reads
 * for one that is too long.
 */
final class WholePackets extends ByteToMessageDecoder {
    private static final int CONNECT = 0x10;
    private static final int LENGTH_BYTES = 4;
    private static final int CONTINUED = 0x80;
    private static final int SEVEN_BITS = 7;

    private volatile int most;
    private boolean begun;

    /** @param most bytes of a packet after its length; a longer one closes the connection */
    WholePackets(int most) {
        this.most = most;
    }

    void allow(int bytes) {
        most = bytes;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int start = in.readerIndex();
        if (!begun && in.getByte(start) != CONNECT) {
            close(context, in);
            return;
        }
        begun = true;
        int length = 0;
        for (int digit = 0; digit < LENGTH_BYTES; digit++) {
            int index = start + 1 + digit;
            if (index >= in.writerIndex()) {
                return;
            }
            int next = in.getByte(index);
            length |= (next & ~CONTINUED & 0xFF) << SEVEN_BITS * digit;
            if ((next & CONTINUED) == 0) {
                take(context, in, 2 + digit, length, out);
                return;
            }
        }
        close(context, in);
    }

    private void take(ChannelHandlerContext context, ByteBuf in, int header, int length, List<Object> out) {
        if (length > most) {
            close(context, in);
        } else if (in.readableBytes() >= header + length) {
            out.add(in.readRetainedSlice(header + length));
        }
    }

    private static void close(ChannelHandlerContext context, ByteBuf in) {
        in.skipBytes(in.readableBytes());
        context.close();
    }
}
