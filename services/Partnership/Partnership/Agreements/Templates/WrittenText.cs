using System.Text;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>A text whose every line remembers the field of the form that it says.</summary>
internal sealed class WrittenText
{
    private readonly List<(string Text, string Field)> _lines = [];

    public byte[] Bytes => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The field that a line says, counted from 1.</summary>
    public string FieldOf(int line) => _lines[line - 1].Field;

    public WrittenText Add(string text, string field)
    {
        _lines.Add((text, field));
        return this;
    }

    /// <summary>Apart from what stands above.</summary>
    public WrittenText Paragraph(string text, string field) => Add("", field).Add(text, field);

    public WrittenText List(IReadOnlyList<(string Text, string Field)> items)
    {
        Add("", items[0].Field);
        foreach (var (index, (text, field)) in items.Index())
            Add($"– {text}{(index == items.Count - 1 ? "." : " ;")}", field);
        return this;
    }

    public override string ToString() => string.Join('\n', _lines.Select(line => line.Text)) + "\n";
}
