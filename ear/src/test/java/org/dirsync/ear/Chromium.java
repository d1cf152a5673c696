package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** This machine's Chromium, without a window, looking at the application as a person does. */
final class Chromium implements AutoCloseable {
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_TABS = 120;
    private static final String FOCUS_IS_SEEN =
            """
            const focused = document.activeElement;
            const mark = focused.closest('svg') ? focused.querySelector('.plate') : focused;
            const style = getComputedStyle(mark);
            const box = focused.getBoundingClientRect();
            const marked = parseFloat(style.outlineWidth) > 1 && style.outlineStyle !== 'none'
              || mark !== focused && parseFloat(style.strokeWidth) > 3;
            return focused !== document.body && marked && box.width > 0 && box.height > 0
              && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            """;
    private static final String RULES =
            "wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice";

    private final ChromeDriver driver;
    private final Path profile;

    private Chromium(Path profile) {
        this.profile = profile;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(find("chromedriver").orElseThrow().toFile())
                        .build();
        this.driver = new ChromeDriver(service, options);
        desk();
    }

    /** Whether this machine has a Chromium and its driver; without them these tests do not run. */
    static boolean isHere() {
        return find("chromium").isPresent() && find("chromedriver").isPresent();
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium open() throws IOException {
        return new Chromium(Files.createTempDirectory("dirsync-chromium"));
    }

    /** As wide as a desk's screen. */
    Chromium desk() {
        return size(DESK);
    }

    /** As wide as a phone's. */
    Chromium phone() {
        return size(PHONE);
    }

    private Chromium size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        size.width,
                        "height",
                        size.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        size.equals(PHONE)));
        return this;
    }

    /** As a system set to dark colours shows the pages. */
    Chromium dark() {
        return scheme("dark");
    }

    /** As a system set to light colours shows them. */
    Chromium light() {
        return scheme("light");
    }

    private Chromium scheme(String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", value))));
        return this;
    }

    /** Logs in by the form. */
    void logIn(String user, String password) {
        go("/login");
        type("user", user);
        type("password", password);
        press("main form button:not([name])");
        await(By.cssSelector(".who"));
    }

    void go(String path) {
        driver.get(Api.uri(path).toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** The path below the context root of the page that is shown. */
    String path() {
        String url = driver.getCurrentUrl();
        return url.substring(Api.uri("").toString().length());
    }

    void type(String field, String text) {
        WebElement element = await(By.name(field));
        element.clear();
        element.sendKeys(text);
    }

    /** Chooses a value of a list. */
    void choose(String field, String value) {
        await(By.cssSelector("select[name=" + field + "] option[value='" + value + "']")).click();
    }

    /** Gives a file to a field. */
    void give(String field, Path file) {
        await(By.name(field)).sendKeys(file.toAbsolutePath().toString());
    }

    void press(String css) {
        await(By.cssSelector(css)).click();
    }

    /** Follows a link by a part of its text. */
    void follow(String text) {
        await(By.partialLinkText(text)).click();
    }

    /** Presses keys where the focus is. */
    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /**
     * Presses Tab until the focus is on this element. Wherever it stops on the way, it is seen: in
     * the window, and marked.
     */
    void tabTo(String css) {
        await(By.cssSelector(css));
        for (int presses = 0; presses < MAX_TABS; presses++) {
            keys(Keys.TAB);
            assertThat(driver.executeScript(FOCUS_IS_SEEN))
                    .as("the focus at %s: %s", path(), focused())
                    .isEqualTo(true);
            if (isFocused(css)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + css + " at " + path());
    }

    boolean isFocused(String css) {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.activeElement.matches(arguments[0])", css));
    }

    private Object focused() {
        return driver.executeScript("return document.activeElement.outerHTML");
    }

    String text(String css) {
        return await(By.cssSelector(css)).getText();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Whether a person sees it. */
    boolean shown(String css) {
        return await(By.cssSelector(css)).isDisplayed();
    }

    /** What is in a field. */
    String value(String field) {
        return String.valueOf(await(By.name(field)).getDomProperty("value"));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** All texts of the page, also those that only some readers see. */
    String everythingSaid() {
        Object said =
                driver.executeScript(
                        """
                        const named = document.querySelectorAll(
                          '[title], [aria-label], [placeholder], [alt], [data-label]');
                        const body = document.body.cloneNode(true);
                        if (document.documentElement.lang !== 'en') {
                          body.querySelectorAll('[lang=en]').forEach(one => one.remove());
                        }
                        return document.title + ' ' + body.textContent + ' '
                          + [...named].flatMap(one => ['title', 'aria-label', 'placeholder', 'alt',
                            'data-label'].map(name => one.getAttribute(name) ?? '')).join(' ');
                        """);
        return String.valueOf(said);
    }

    /** Waits until a text is on the page. */
    void awaitText(String text) {
        patience()
                .withMessage(() -> "waiting for '" + text + "' at " + path() + ":\n" + text("body"))
                .until(
                        ExpectedConditions.textToBePresentInElementLocated(
                                By.tagName("body"), text));
    }

    private WebElement await(By by) {
        return patience()
                .withMessage(() -> "waiting for " + by + " at " + path() + ":\n" + body())
                .until(ExpectedConditions.presenceOfElementLocated(by));
    }

    private String body() {
        return driver.findElement(By.tagName("body")).getText();
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, TIMEOUT);
    }

    /** Checks the page that is shown with axe-core: WCAG 2.2 A and AA, and what it advises. */
    void checkForEveryone() {
        driver.executeScript(axe());
        Object found =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run(document, {runOnly: ['%s']}).then(
                          result => done(result.violations.flatMap(rule => rule.nodes.map(
                            node => rule.id + ': ' + rule.help + ': ' + node.html
                              + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? '')))),
                          failure => done(['axe failed: ' + failure]));
                        """
                                .formatted(RULES));
        assertThat((List<?>) found).as("what axe-core finds at %s", path()).isEmpty();
    }

    /** Checks that nothing is wider than the window. */
    void checkFits() {
        Object wider =
                driver.executeScript(
                        "return document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("pixels by which %s is wider than the window", path())
                .isLessThanOrEqualTo(0);
    }

    /** Errors that the browser logged since the last look: scripts, blocked content, 404s. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        driver.manage().logs().get("browser").forEach(entry -> complaints.add(entry.getMessage()));
        return complaints;
    }

    /** What is painted of each of these elements. */
    List<Pixels> pixels(String css) throws IOException {
        List<Pixels> pixels = new ArrayList<>();
        for (WebElement element : all(css)) {
            pixels.add(Pixels.of(element.getScreenshotAs(OutputType.BYTES)));
        }
        return pixels;
    }

    /** The colour that a custom property of the style sheet has in the present scheme. */
    Color colour(String property) {
        Object computed =
                driver.executeScript(
                        """
                        const probe = document.createElement('span');
                        probe.style.color = `var(${arguments[0]})`;
                        document.body.append(probe);
                        const colour = getComputedStyle(probe).color;
                        probe.remove();
                        return colour.match(/\\d+/g).map(Number);
                        """,
                        property);
        List<Integer> parts =
                ((List<?>) computed).stream().map(part -> ((Number) part).intValue()).toList();
        return new Color(parts.get(0), parts.get(1), parts.get(2));
    }

    /** Keeps a picture of the page, as an output of the build. */
    Path picture(String name) throws IOException {
        Path folder = Path.of(System.getProperty("test.screenshots"));
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
