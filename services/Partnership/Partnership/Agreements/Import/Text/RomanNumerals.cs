namespace SkillsHub.Partnership.Agreements.Import.Text;

internal static class RomanNumerals
{
    /// <summary>Up to 39, in lower case; null for anything else, also for a spelling that nobody uses (« iiii »).</summary>
    public static int? Parse(string folded)
    {
        var total = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var value = Value(folded[i]);
            if (value == 0)
                return null;
            total += i + 1 < folded.Length && Value(folded[i + 1]) > value ? -value : value;
        }

        return total is > 0 and < 40 && string.Equals(Format(total), folded, StringComparison.Ordinal) ? total : null;
    }

    private static int Value(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };

    private static string Format(int number)
    {
        string[] units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        return new string('x', number / 10) + units[number % 10];
    }
}
