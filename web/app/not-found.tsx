import { useLocation } from "react-router";
import { Title } from "../parts/title.tsx";
import { To } from "../parts/to.tsx";

export function NotFound() {
  const { pathname } = useLocation();
  return (
    <div className="page">
      <Title>No such page</Title>
      <p>
        There is nothing at <code>{pathname}</code>. Begin with the <To to="/chronology">chronology</To>, or search
        above.
      </p>
    </div>
  );
}
