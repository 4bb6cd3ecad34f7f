import { render } from "preact";
import "./youth.css";

render(<main>Luwte</main>, document.body);
