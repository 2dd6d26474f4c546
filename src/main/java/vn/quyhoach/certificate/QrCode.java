package vn.quyhoach.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The QR code of an address, as a picture. */
final class QrCode {

    private static final int PIXELS_A_MODULE = 8;
    private static final int QUIET_MODULES = 2;

    private QrCode() {}

    static BufferedImage of(String address) {
        BitMatrix modules = modules(address);
        BufferedImage image = new BufferedImage(
                modules.getWidth() * PIXELS_A_MODULE,
                modules.getHeight() * PIXELS_A_MODULE,
                BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }

    private static BitMatrix modules(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalStateException("An address too long for a QR code: " + address, e);
        }
    }
}
