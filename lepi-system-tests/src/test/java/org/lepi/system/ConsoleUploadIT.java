package org.lepi.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the disk through a form of the console, signed in or not. */
@ExtendWith(RunningLepi.class)
class ConsoleUploadIT {
    private static final String FORM = "POST /lepi-admin/login.xhtml HTTP/1.1";
    private static final String TYPE = "Content-Type: multipart/form-data; boundary=x";

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 209715200", "Transfer-Encoding: chunked"})
    void anUploadThatIsTooLongOrHidesItsLengthIsRefusedBeforeItComes(String length) throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.head(FORM, "Host: lepi", TYPE, length);
            connection.pour("1\r\nx\r\n".getBytes(US_ASCII), 1); // the server waits for the first chunk by itself
            String answer = connection.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }
}
