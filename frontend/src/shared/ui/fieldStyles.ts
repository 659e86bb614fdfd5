// Style sheets of Mantine's inputs; imported by every part that shows one, so that routes without forms go without.
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/CloseButton.css';
