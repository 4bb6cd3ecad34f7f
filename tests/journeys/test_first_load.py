"""How soon a cheap phone on a slow line can be used. Printed; the gate is three times the target."""

import statistics

import pytest
from playwright.sync_api import Browser

from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

TARGET_MS = 1_500
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
TRIES = 5


def test_the_page_is_usable_in_a_second_and_a_half_on_slow_4g(browser: Browser, house: House) -> None:
    times = sorted(_cold_load(browser, house) for _ in range(TRIES))

    median = statistics.median(times)
    print(f"slow 4G, CPU x4, cold: usable after {median:.0f} ms (of {TRIES}: {times}); target {TARGET_MS} ms")
    assert median <= 3 * TARGET_MS


def _cold_load(browser: Browser, house: House) -> int:
    """Milliseconds from the request to a door that can be tapped."""
    phone = Phone(browser, house.phone.url)
    tools = phone.context.new_cdp_session(phone.page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_4G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    phone.page.add_init_script(
        """new MutationObserver((_, me) => {
            if (!document.querySelector("#page button")) return;
            self.usableAt = performance.now();
            me.disconnect();
        }).observe(document, { childList: true, subtree: true });"""
    )
    phone.opens()
    phone.page.get_by_role("button", name="Voor mezelf").wait_for()
    usable = round(phone.page.evaluate("self.usableAt"))
    phone.close()
    return usable
