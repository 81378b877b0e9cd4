using System.Text;

namespace SkillsHub.Testing.Services;

internal sealed class ProcessLog
{
    private readonly StringBuilder text = new();

    public void Add(string line)
    {
        lock (text)
            text.AppendLine(line);
    }

    public override string ToString()
    {
        lock (text)
            return text.ToString();
    }
}
