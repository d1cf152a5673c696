package org.dirsync.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The start of the application does not wait for the samples. */
class SamplesTest {

    private final List<TimerConfig> set = new ArrayList<>();

    private Samples samples() {
        Samples samples = new Samples(); // without what loading needs
        samples.timers =
                (TimerService)
                        Proxy.newProxyInstance(
                                TimerService.class.getClassLoader(),
                                new Class<?>[] {TimerService.class},
                                (proxy, method, arguments) -> {
                                    assertThat(method.getName())
                                            .isEqualTo("createSingleActionTimer");
                                    set.add((TimerConfig) arguments[1]);
                                    return null;
                                });
        return samples;
    }

    @AfterEach
    void clear() {
        System.clearProperty("dirsync.samples");
    }

    @Test
    void theStartOnlySetsATimerForTheSamples() {
        System.setProperty("dirsync.samples", "/samples/that/are/not/read");

        samples().start();

        assertThat(set).singleElement().matches(config -> !config.isPersistent());
    }

    @Test
    void withoutSamplesNothingIsSet() {
        samples().start();

        assertThat(set).isEmpty();
    }
}
