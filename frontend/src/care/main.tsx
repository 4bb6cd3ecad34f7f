import { render } from "preact";
import "./care.css";

render(<main>Luwte</main>, document.body);
