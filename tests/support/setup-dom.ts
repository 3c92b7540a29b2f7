import "@testing-library/jest-dom";
import "./nothing-in-sight";
