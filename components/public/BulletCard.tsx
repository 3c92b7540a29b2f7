import { Card } from "@/components/ui/Card";

interface BulletCardProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** A heading and what belongs under it, point by point. */
export const BulletCard = ({ id, title, items }: BulletCardProps) => (
  <Card title={title} titleId={id}>
    <ul className="grid list-disc gap-1.5 pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </Card>
);
